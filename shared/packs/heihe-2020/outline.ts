import { unitId } from '../heihe/units.ts'
import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

/**
 * How a numbered paragraph of the 工作要点 is written down: a paragraph is a task, its sentences are the measures. Words are
 * kept as printed; only the space that the layout puts around digits and letters is left out. Task numbers run through,
 * the printed number stays beside them as text.
 */

type TaskInput = PackInput['tasks'][number]
type MeasureInput = TaskInput['measures'][number]
type DeadlineInput = MeasureInput['deadlines'][number]
type DifferenceInput = NonNullable<TaskInput['differences']>[number]

/** 六（二）: the day by which every 责任单位 returns its material; the working date of whatever has no date of its own. */
export const materialDay: DeadlineInput = {
  wording: '10月30日前将相关材料的电子版、纸质版加盖公章反馈至市信用办',
  by: '2020-10-30',
  what: '反馈相关材料',
}

/** 「完成时间：10月30日前……」 of the paragraph itself (M-164). */
export function ownDay(wording: string, what: string): DeadlineInput[] {
  return [{ wording, by: '2020-10-30', what }]
}

interface MeasureFields {
  text: string
  shortTitle: string
  /** Tails of unit ids, as in `responsible`. Without them the owners of the paragraph. */
  leads?: string[]
  responsible?: string[]
  deadlines?: DeadlineInput[]
  /** 「每季度」: comes round and is never late as a whole. */
  ongoing?: string
  differences?: DifferenceInput[]
}

interface ParagraphFields {
  /** As the text counts: 「二、（一）2」. */
  printed: string
  title: string
  /** Heading over the paragraph, where the paragraph has a title of its own below it. */
  heading?: string
  goal: string
  /** 牵头单位; where the text says 责任单位 or 对接单位 alone, all of these, each for its part. */
  leads: string[]
  responsible?: string[]
  measures: MeasureFields[]
  /** What stands after the measures: 完成时间 and the owners in their brackets. */
  ending: string
  differences?: DifferenceInput[]
}

const headings = ['一', '二', '三', '四', '六']

/** The 领域 of a paragraph is the number of its first-level heading: 六 is 6, there is no 5. */
function domainOf(printed: string): number {
  return [1, 2, 3, 4, 6][headings.indexOf(printed.charAt(0))] ?? 0
}

export function paragraph(number: number, fields: ParagraphFields): TaskInput {
  const source = clause(fields.printed.replace('、', ''))
  return {
    id: `heihe-2020:task:${number}`,
    number,
    printedNumber: fields.printed,
    title: fields.title,
    bodyTitle: fields.heading ?? fields.title,
    bodyText: fields.measures.map((each) => each.text).join('') + fields.ending,
    goal: fields.goal,
    domain: domainOf(fields.printed),
    measures: fields.measures.map((each, at) => measure(`${number}-${at + 1}`, each, fields, source)),
    differences: [...undated(fields.measures), ...(fields.differences ?? [])],
    source,
  }
}

function measure(code: string, fields: MeasureFields, owners: ParagraphFields, source: TaskInput['source']): MeasureInput {
  const { text, shortTitle, ongoing = null, differences = [] } = fields
  const carriers = fields.leads === undefined ? owners : { leads: fields.leads, responsible: fields.responsible }
  return {
    id: `heihe-2020:measure:${code}`,
    code,
    text,
    shortTitle,
    leads: carriers.leads.map(unitId),
    responsible: (carriers.responsible ?? []).map(unitId),
    deadlines: fields.deadlines ?? (ongoing === null ? [materialDay] : []),
    ongoing,
    differences,
    source,
  }
}

/** Says of a task with measures without a date of their own where their working date comes from. */
function undated(measures: readonly MeasureFields[]): DifferenceInput[] {
  const isUndated = measures.some((each) => each.deadlines === undefined && each.ongoing === undefined)
  if (!isUndated) return []
  return [
    difference('deadline', 'A-31', {
      body: measures.every((each) => each.deadlines === undefined) ? '本条未列完成时间' : '本条部分内容未列完成时间',
      table: '六（二）：各责任单位在10月30日前将相关材料的电子版、纸质版加盖公章反馈至市信用办',
      reading: '未列完成时间的，工作时限按六（二）的10月30日。',
    }),
  ]
}

export function difference(
  about: DifferenceInput['about'],
  requirement: string,
  words: { body: string; table: string; reading: string },
): DifferenceInput {
  return { about, requirement, ...words }
}

/** 各地、各部门分别负责 */
export const localitiesAndDepartments = ['localities', 'departments']
/** 市“诚信黑河”建设工作领导小组成员单位，各县（市、区）、五大连池管委会 */
export const membersAndLocalities = ['leading-group-members', 'all-counties', 'wudalianchi-scenic-area-committee']
