import { AppError } from '#shared/domain/errors.ts'
import { lastDayOf } from '#shared/domain/period.ts'
import type { Breakdown, BreakdownMeasure, BreakdownTask } from './breakdown.ts'
import { checkPack } from './check.ts'
import type { NewProgramme } from './new-programme.ts'
import { rulesFor } from './new-rules.ts'
import { type GatheredUnits, gatherUnits } from './new-units.ts'
import type { PackInput, ProgrammePack } from './schema.ts'

/** A new programme without code (M-011): its tasks from a 分解表, the rest from a form. It stands every check of a `.pack.json`. */

export interface FromBreakdownParts {
  /** The programme of the same city that the office has already, or a built-in one: its units keep their ids. */
  readonly base: ProgrammePack | null
  /** Whose 考评细则 are taken over; null for none: then nothing is scored. */
  readonly rulesFrom: ProgrammePack | null
}

/** Why no programme can be made yet, a sentence each; empty when it can. */
export function newProgrammeFaults(breakdown: Breakdown, form: NewProgramme, parts: FromBreakdownParts): string[] {
  const measures = breakdown.tasks.flatMap((task) => task.measures)
  const leaders = measures.filter((measure) => measure.leads.length === 0)
  const undated = measures.filter(({ deadline }) => deadline.deadlines.length === 0 && deadline.ongoing === null)
  return [
    ...(breakdown.tasks.length === 0 ? ['表中没有工作任务'] : []),
    ...breakdown.tasks.filter((task) => task.title === '').map((task) => `第${task.row}行没有工作任务名称`),
    ...breakdown.tasks.filter((task) => task.measures.length === 0).map((task) => `第${task.number}项任务没有具体措施`),
    ...leaders.map((measure) => `第${measure.row}行措施${measure.code}没有牵头单位`),
    ...undated.map((measure) => `第${measure.row}行措施${measure.code}没有可识别的完成时限`),
    ...(form.to < form.from ? ['末月早于首月'] : []),
    ...gatherUnits(breakdown, form, parts.base).faults,
  ]
}

/** The programme as a checked pack of version 1; throws `invalid_input` with the first thing that is missing. */
export function programmeFromBreakdown(breakdown: Breakdown, form: NewProgramme, parts: FromBreakdownParts): ProgrammePack {
  const [fault] = newProgrammeFaults(breakdown, form, parts)
  if (fault !== undefined) throw new AppError('invalid_input', { place: '分解表', problem: fault })
  const checked = checkPack(packOf(breakdown, form, parts))
  if ('pack' in checked) return checked.pack
  const [first] = checked.faults
  throw new AppError('invalid_input', { place: first?.path ?? '分解表', problem: first?.problem ?? '' })
}

function packOf(breakdown: Breakdown, form: NewProgramme, { base, rulesFrom }: FromBreakdownParts): PackInput {
  const { id } = form
  const gathered = gatherUnits(breakdown, form, base)
  const cadence = cadenceOf(breakdown, form, id)
  const rules = rulesFrom === null ? null : rulesFor(rulesFrom, { id, year: form.year, cadence })
  const isAppraised = rules?.appraisal != null
  return {
    format: 1,
    id,
    version: 1,
    title: form.title,
    city: form.city,
    year: form.year,
    sourceDocuments: [{ id: sourceId(id), ...form.document }, ...(rules?.sourceDocuments ?? [])],
    officeName: form.officeName,
    hostUnitId: gathered.hostUnitId,
    units: gathered.units.map((unit) => ({ ...unit, scored: isAppraised && unit.kind === 'territory' && unit.reports })),
    domains: domainsOf(breakdown, id),
    tasks: breakdown.tasks.map((task) => taskOf(task, breakdown, { id, form, gathered })),
    indicators: [],
    ledgers: [...(base?.ledgers ?? [])],
    glossary: [...(base?.glossary ?? [])],
    documents: rules === null ? [...plainDocuments] : [...rules.documents],
    cadence: isAppraised && rules !== null ? { ...cadence, ...rules.cadence } : cadence,
    appraisal: rules?.appraisal ?? null,
    readings: isAppraised && rules !== null ? [...rules.readings] : [],
    letterhead: form.letterhead,
    signers: [...(rules?.signers ?? [])],
    articles: [...(rules?.articles ?? [])],
  }
}

/** Papers of a programme without 考评细则. */
const plainDocuments = [
  'reminder-slip',
  'supervision-notice',
  'internal-reminder',
  'inquiry-letter',
  'monthly-report',
  'task-breakdown',
  'signing-sheet',
] as const

function sourceId(id: string): string {
  return `${id}:source:breakdown`
}

/** It begins with the first month, or with a date of the table that lies before it, so that every date of the table stands. */
function cadenceOf({ tasks }: Breakdown, { from, to, year, reportDay }: NewProgramme, id: string): PackInput['cadence'] {
  const days = tasks.flatMap((task) => task.measures.flatMap((measure) => measure.deadline.deadlines.map((deadline) => deadline.by)))
  const startsOn = [`${from}-01`, ...days.map((day) => `${day.slice(0, 7)}-01`)].toSorted()[0] ?? `${from}-01`
  const endsOn = [`${year}-12-31`, lastDayOf(to)].toSorted().at(-1) ?? lastDayOf(to)
  return {
    from,
    to,
    startsOn,
    endsOn,
    obligations: [
      {
        kind: 'monthly-report',
        title: '工作进展情况',
        dueDay: reportDay,
        audience: 'reporting',
        countsForAppraisal: false,
        inclusive: true,
        source: { document: sourceId(id), clause: '按月报送' },
      },
    ],
    officeDays: { settlePlan: 5, review: 27, finalise: 29, publish: 31 },
    monthly: [],
    quarterly: [],
    yearly: [],
  }
}

const markOfSection = /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|第[一二三四五六七八九十]+[章节部分]+)/

/** Headings within the table, or the table as a whole. */
function sectionsOf({ tasks, title }: Breakdown): string[] {
  const sections = tasks.map((task) => task.section ?? title ?? '重点任务')
  return [...new Set(sections)]
}

function domainsOf(breakdown: Breakdown, id: string): PackInput['domains'] {
  return sectionsOf(breakdown).map((section, at) => {
    const title = section.replace(markOfSection, '').replace(/[。；;]$/, '') || section
    const printedNumber = markOfSection.exec(section)?.[0].replace(/[、.．]$/, '') ?? null
    return { number: at + 1, printedNumber, title, reportTitle: title, source: { document: sourceId(id), clause: section } }
  })
}

interface TaskParts {
  readonly id: string
  readonly form: NewProgramme
  readonly gathered: GatheredUnits
}

function taskOf(task: BreakdownTask, breakdown: Breakdown, parts: TaskParts): PackInput['tasks'][number] {
  const domain = sectionsOf(breakdown).indexOf(task.section ?? breakdown.title ?? '重点任务') + 1
  return {
    id: `${parts.id}:task:${task.number}`,
    number: task.number,
    origin: task.origin,
    formerGoal: task.origin === 'raised' ? '原目标：原文未载' : null,
    title: task.title,
    bodyTitle: task.title,
    bodyText: task.measures.map((measure) => measure.text).join('\n'),
    goal: task.goal === '' ? '（分解表未列工作目标）' : task.goal,
    domain,
    source: { document: sourceId(parts.id), clause: `分解表 序号${task.number}` },
    measures: task.measures.map((measure) => measureOf(measure, task, parts)),
  }
}

function measureOf(
  measure: BreakdownMeasure,
  task: BreakdownTask,
  { id, form, gathered }: TaskParts,
): PackInput['tasks'][number]['measures'][number] {
  const idsOf = (carriers: BreakdownMeasure['leads']): string[] => [
    ...new Set(carriers.map((each) => gathered.ids.get(each.text) ?? each.unitId ?? '')),
  ]
  const leads = idsOf(measure.leads)
  const named = idsOf(measure.responsible)
  const responsible = named.length === 0 && form.isCarriedByTerritories ? gathered.everyTerritory : named
  const place = measure.code.split('-')[1] ?? ''
  return {
    id: `${id}:measure:${measure.code}`,
    code: measure.code,
    text: measure.text,
    shortTitle: shortTitleOf(measure.text),
    leads,
    responsible: responsible.filter((each) => !leads.includes(each)),
    deadlines: [...measure.deadline.deadlines],
    ongoing: measure.deadline.ongoing,
    source: { document: sourceId(id), clause: `分解表 序号${task.number} 措施${place}` },
  }
}

/** What stands before the first stop, at most twenty signs. */
export function shortTitleOf(text: string): string {
  const clause = text.split(/[，,。；;：:]/)[0]?.trim() ?? ''
  const words = [...(clause.length < 4 ? text : clause)]
  return words.length <= 20 ? words.join('') : `${words.slice(0, 19).join('')}…`
}
