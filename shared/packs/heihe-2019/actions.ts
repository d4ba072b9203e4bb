import { unitId } from '../heihe/units.ts'
import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

/**
 * How an action of 二、主要措施 is written down: the action is a task, its numbered points are the measures. Words are kept as
 * printed; only the space that the layout puts around digits is left out.
 */

type TaskInput = PackInput['tasks'][number]
type MeasureInput = TaskInput['measures'][number]
type DeadlineInput = MeasureInput['deadlines'][number]
type DifferenceInput = NonNullable<TaskInput['differences']>[number]

/** 「完成时间：2019年11月」 is the last day of November. */
export const november: DeadlineInput = { wording: '2019年11月', by: '2019-11-30', what: '完成' }
/** 一、工作目标: the day by which the whole action is to have its effect. */
export const goalDay: DeadlineInput = { wording: '2019年12月30日前', by: '2019-12-30', what: '实现工作目标' }
/** 「完成时间：持续推进」: no due date, progress from time to time (M-170). */
export const ongoing = '持续推进'

export interface PointFields {
  text: string
  shortTitle: string
  /** Tails of unit ids, as in `responsible`. */
  leads: string[]
  responsible: string[]
  deadlines?: DeadlineInput[]
  ongoing?: string
  finalDeadline?: DeadlineInput
  differences?: DifferenceInput[]
  /** The bracket with leads and 完成时间 that is printed after this point. */
  bracket?: string
}

interface ActionFields {
  title: string
  /** What is printed between the heading and the first point. */
  opening: string
  goal: string
  points: PointFields[]
  differences?: DifferenceInput[]
}

const ordinals = ['一', '二', '三', '四', '五']

export function action(number: number, fields: ActionFields): TaskInput {
  const place = `二（${ordinals[number - 1]}）`
  const isNumbered = fields.points.length > 1
  const printed = fields.points.map((point, at) => `${isNumbered ? `${at + 1}.` : ''}${point.text}${point.bracket ?? ''}`)
  return {
    id: `heihe-2019:task:${number}`,
    number,
    printedNumber: `二、（${ordinals[number - 1]}）`,
    title: fields.title,
    bodyTitle: fields.title,
    bodyText: fields.opening + printed.join(''),
    goal: fields.goal,
    domain: number,
    measures: fields.points.map((point, at) => measure(`${number}-${at + 1}`, point, isNumbered ? `${place}${at + 1}` : place)),
    differences: fields.differences ?? [],
    source: clause('plan', place),
  }
}

function measure(
  code: string,
  { bracket: _bracket, leads, responsible, deadlines = [], ...fields }: PointFields,
  place: string,
): MeasureInput {
  return {
    id: `heihe-2019:measure:${code}`,
    code,
    ...fields,
    leads: leads.map(unitId),
    responsible: responsible.map(unitId),
    deadlines,
    source: clause('plan', place),
  }
}

export function difference(
  about: DifferenceInput['about'],
  requirement: string,
  words: { body: string; table: string; reading: string },
): DifferenceInput {
  return { about, requirement, ...words }
}

/** What 持续推进 beside a dated 工作目标 means. */
export const ongoingBesideGoal = difference('deadline', 'A-30', {
  body: '一、工作目标：2019年12月30日前',
  table: '完成时间：持续推进',
  reading: '不设完成时限，定期填报进展，不判逾期；2019年12月30日为全案工作目标的日期。',
})
