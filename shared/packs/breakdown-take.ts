import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay, CalendarMonth } from '#shared/domain/period.ts'
import type { Breakdown, BreakdownMeasure, BreakdownTask } from './breakdown.ts'
import { compareBreakdown } from './breakdown-compare.ts'
import type { DifferenceField } from './breakdown-difference.ts'
import { type MatchedTask, matchTasks } from './breakdown-matching.ts'
import { folded } from './breakdown-words.ts'
import { checkPack } from './check.ts'
import { shortTitleOf } from './from-breakdown.ts'
import type { PackMeasure, PackTask, ProgrammePack, Source } from './schema.ts'

/** What an office decides to take over from a document, as the programme's next version; every earlier version is kept (M-025). */

export interface TakenDocument {
  /** Part of the source document's id, unique in the programme: `breakdown-2`. */
  readonly key: string
  readonly title: string
  readonly number: string | null
  readonly issuedOn: CalendarDay
  /** First month of tasks that it adds. */
  readonly from: CalendarMonth
}

interface Taking {
  readonly pack: ProgrammePack
  readonly keys: ReadonlySet<string>
  readonly document: TakenDocument
}

/** The next version with the document's words where `keys` name a difference. Refuses a difference that is not there or has an obstacle. */
export function takeDifferences(
  pack: ProgrammePack,
  breakdown: Breakdown,
  keys: readonly string[],
  document: TakenDocument,
): ProgrammePack {
  const found = new Map(compareBreakdown(breakdown, pack).map((each) => [each.key, each]))
  for (const key of keys) {
    const difference = found.get(key)
    if (difference === undefined || difference.known !== null) throw new AppError('stale_version', { what: '该项差异' })
    if (difference.obstacle !== null) throw ruleViolation('cannotTake', `${difference.where}：${difference.obstacle}`, '请改为保留工作方案')
  }
  const taking = { pack, keys: new Set(keys), document }
  const matched = matchTasks(breakdown, pack)
  const changed = new Map(matched.flatMap((each) => (each.own === null ? [] : [[each.own.id, takenTask(each, each.own, taking)] as const])))
  const next = {
    ...pack,
    version: pack.version + 1,
    sourceDocuments: [...pack.sourceDocuments, sourceDocumentOf(pack, document)],
    tasks: [...pack.tasks.map((task) => changed.get(task.id) ?? task), ...addedTasks(matched, taking)],
  }
  const checked = checkPack(next)
  if ('pack' in checked) return checked.pack
  const [first] = checked.faults
  throw new AppError('invalid_input', { place: first?.path ?? '分解表', problem: first?.problem ?? '' })
}

function sourceDocumentOf(pack: ProgrammePack, { key, title, number, issuedOn }: TakenDocument): ProgrammePack['sourceDocuments'][number] {
  return { id: `${pack.id}:source:${key}`, title, number, issuer: pack.officeName, issuedOn }
}

function sourceOf({ pack, document }: Taking, clause: string): Source {
  return { document: `${pack.id}:source:${document.key}`, clause }
}

function takenTask({ read, measures }: MatchedTask, own: PackTask, taking: Taking): PackTask {
  const takes = (field: DifferenceField): boolean => taking.keys.has(`${own.number}:${field}`)
  const places = new Map(measures.map((each) => [each.own?.id, each.read]))
  const kept = own.measures.map((measure) => takenMeasure(measure, places.get(measure.id), read, taking))
  const added = measures.filter((each) => each.own === null && taking.keys.has(`${own.number}+${placeOf(each.read)}:measure`))
  const first = Math.max(0, ...own.measures.map((measure) => Number(measure.code.split('-')[1])))
  const more = added.map((each, at) => addedMeasure(each.read, `${own.number}-${first + 1 + at}`, read, taking, own))
  const isChanged = takes('title') || takes('goal')
  return {
    ...own,
    ...(takes('title') ? { title: read.title } : {}),
    ...(takes('goal') ? { goal: read.goal } : {}),
    ...(isChanged ? { source: sourceOf(taking, `分解表 序号${read.number}`) } : {}),
    differences: own.differences.filter((each) => !takes(each.about)),
    measures: [...kept, ...more],
  }
}

function placeOf({ code }: BreakdownMeasure): string {
  return code.split('-')[1] ?? ''
}

function idsOf(carriers: BreakdownMeasure['leads']): string[] {
  return carriers.map((each) => each.unitId ?? '')
}

/** A unit stands once in a measure: who leads it is not responsible beside that. */
function takenMeasure(own: PackMeasure, read: BreakdownMeasure | undefined, task: BreakdownTask, taking: Taking): PackMeasure {
  const takes = (field: DifferenceField): boolean => taking.keys.has(`${own.code}:${field}`)
  const fields = (['text', 'leads', 'responsible', 'deadline'] as const).filter(takes)
  if (read === undefined || fields.length === 0) return own
  const leads = takes('leads') ? idsOf(read.leads) : own.leads
  const responsible = (takes('responsible') ? idsOf(read.responsible) : own.responsible).filter((id) => !leads.includes(id))
  const deadlines = takes('deadline') ? [...read.deadline.deadlines] : own.deadlines
  const final = own.finalDeadline
  const last = deadlines.at(-1)?.by ?? ''
  return {
    ...own,
    text: takes('text') ? read.text : own.text,
    leads,
    responsible,
    deadlines,
    ongoing: takes('deadline') ? read.deadline.ongoing : own.ongoing,
    finalDeadline: final !== null && final.by >= last ? final : null,
    differences: own.differences.filter((each) => !takes(each.about)),
    source: sourceOf(taking, `分解表 序号${task.number} 措施${placeOf(read)}`),
  }
}

/** Where the table does not say who else carries it, the units that carry the measure before it do. */
function addedMeasure(read: BreakdownMeasure, code: string, task: BreakdownTask, taking: Taking, own: PackTask | null): PackMeasure {
  const leads = idsOf(read.leads)
  const named = read.responsible.filter((each) => each.unitId !== null)
  const responsible = named.length > 0 ? idsOf(named) : (own?.measures.at(-1)?.responsible ?? [])
  return {
    id: `${taking.pack.id}:measure:${code}`,
    code,
    text: read.text,
    shortTitle: shortTitleOf(read.text),
    leads,
    responsible: responsible.filter((id) => !leads.includes(id)),
    audience: 'all',
    deadlines: [...read.deadline.deadlines],
    ongoing: read.deadline.ongoing,
    finalDeadline: null,
    differences: [],
    source: sourceOf(taking, `分解表 序号${task.number} 措施${placeOf(read)}`),
  }
}

function addedTasks(matched: readonly MatchedTask[], taking: Taking): PackTask[] {
  const { pack, keys, document } = taking
  const numbers = new Set(pack.tasks.map((task) => task.number))
  return matched.flatMap(({ read, own }, at): PackTask[] => {
    if (own !== null || !keys.has(`+${read.number}:task`)) return []
    const number = numbers.has(read.number) ? Math.max(...numbers) + 1 : read.number
    numbers.add(number)
    const before = matched.slice(0, at).findLast((each) => each.own !== null)?.own
    const source = sourceOf(taking, `分解表 序号${read.number}`)
    return [
      {
        id: `${pack.id}:task:${number}`,
        number,
        printedNumber: null,
        origin: 'added',
        from: document.from,
        formerGoal: null,
        title: read.title,
        bodyTitle: read.title,
        bodyText: read.measures.map((measure) => measure.text).join('\n'),
        goal: read.goal === '' ? read.title : read.goal,
        domain: domainOf(read, pack) ?? before?.domain ?? pack.domains.at(-1)?.number ?? 1,
        differences: [],
        source,
        measures: read.measures.map((measure, place) => addedMeasure(measure, `${number}-${place + 1}`, read, taking, null)),
      },
    ]
  })
}

/** The 领域 whose name the heading over the task says. */
function domainOf({ section }: BreakdownTask, pack: ProgrammePack): number | undefined {
  if (section === null) return undefined
  const heading = folded(section)
  return pack.domains.find((domain) => heading.includes(folded(domain.title)))?.number
}
