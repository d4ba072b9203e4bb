import type { Connection } from '#db/repositories/connection.ts'
import { type ProgressRow, findProgress, listProgress } from '#db/repositories/progress.ts'
import { type ReportField, type ReportTexts, reportFields } from '#shared/domain/fill-in-form.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type LineFormReading, type ReadLine, readLineForm } from '#shared/sheets/line-form-reading.ts'
import type { Sheet } from '#shared/sheets/model.ts'
import type { Act, ServiceContext } from '../context.ts'
import { type FormPlan, type PlannedFormRow, digestOf, outcomeOf } from './form-plan.ts'
import type { FormScene } from './form-scene.ts'
import { type WrittenReport, lastSaid, writtenOf } from './form-written.ts'
import { binProgress, writeProgress } from '../months/progress.ts'

/** A 月报 form into progress entries: a form has one entry of its own at each measure; what was typed there stays beside it (M-060). */

const fields = Object.keys(reportFields) as ReportField[]
const nothing: ReportTexts = { content: '', outcome: '', problem: '', nextPlan: '' }

/** What becomes of one line. */
export interface ReportWork {
  readonly lineId: string
  readonly wanted: ReportTexts
  /** What the form itself said. */
  readonly said: ReportTexts
  /** The form's own entry, if it has one. */
  readonly own: ProgressRow | null
  readonly isSame: boolean
}

export interface ReportPlan extends FormPlan {
  readonly kind: 'monthlyReport'
  readonly reading: LineFormReading
  readonly work: readonly ReportWork[]
}

/** Reads the form and compares it with what is recorded. */
export async function planReport(db: Connection, scene: FormScene, sheets: readonly Sheet[]): Promise<ReportPlan> {
  const reading = readLineForm('monthlyReport', sheets, scene.formLines)
  const entries = Map.groupBy(await listProgress(db, { lineIds: scene.lines.map(({ id }) => id) }), ({ line_id }) => line_id)
  const said = lastSaid<WrittenReport['said']>(scene.receipts)
  const planned = reading.lines.map((read) => planLine(reading, read, entries.get(read.line.lineId) ?? [], said.get(read.line.lineId)))
  const work = planned.flatMap((each) => each.work ?? [])
  const written = work.filter(({ isSame }) => !isSame).map(({ lineId, wanted, own }) => [lineId, wanted, own?.id ?? null, own?.rev ?? null])
  const { problems, notices } = reading
  return {
    kind: 'monthlyReport',
    reading,
    work,
    rows: planned.map(({ row }) => row),
    problems,
    notices,
    digest: digestOf([written, problems]),
  }
}

function planLine(
  reading: LineFormReading,
  { row, line, texts }: ReadLine,
  entries: readonly ProgressRow[],
  base: WrittenReport | undefined,
) {
  const own = entries.find(({ id }) => id === base?.recordId) ?? null
  const isBinned = base !== undefined && own === null
  const now = own === null ? nothing : textsOf(own)
  const blank = fields.every((field) => (texts[field] ?? '') === '')
  const told = fields.map((field): [ReportField, string] => [field, texts[field] ?? base?.said[field] ?? ''])
  const said = Object.fromEntries(told) as unknown as ReportTexts
  // What the form says as it did before leaves a correction of the office alone.
  const wanted = Object.fromEntries(
    told.map(([field, text]) => [field, own !== null && base?.said[field] === text ? now[field] : text]),
  ) as unknown as ReportTexts
  const isSaidElsewhere = own === null && entries.some((entry) => isEqual(textsOf(entry), wanted))
  const isRepeated = isBinned && isEqual(base.said, said)
  const isSame = blank || isSaidElsewhere || isRepeated || (own !== null && isEqual(now, wanted))
  const problems = reading.problems.filter((problem) => problem.row === row)
  const cells = fields.flatMap((field) => {
    const problem = problems.find((each) => each.field === field) ?? null
    if (problem === null && (isSame || now[field] === wanted[field])) return []
    return [{ field, label: reportFields[field], from: now[field], to: problem?.text ?? wanted[field], problem: problem?.problem ?? null }]
  })
  const notes = isRepeated ? ['该条进展已移入回收站，内容未变，不再登记'] : blank && own !== null ? ['本行此次未填，已登记的内容保留'] : []
  const outcome = outcomeOf({ hasProblem: problems.length > 0, isBlank: blank, isNew: own === null, isSame })
  const planned: PlannedFormRow = { row, title: `${line.code} ${line.shortTitle}`, outcome, cells, notes, choices: [] }
  const isKept = !blank && (own !== null || !isSame)
  return { row: planned, work: isKept ? { lineId: line.lineId, wanted, said, own, isSame } : null }
}

function textsOf({ content, outcome, problem, next_plan: nextPlan }: ProgressRow): ReportTexts {
  return { content, outcome, problem, nextPlan }
}

function isEqual(one: ReportTexts, other: ReportTexts): boolean {
  return fields.every((field) => one[field] === other[field])
}

/** Writes the plan's entries within the caller's command; new ones bear 实际收件日期. */
export async function keepReport(
  context: ServiceContext,
  act: Act,
  { work }: ReportPlan,
  recordedOn: CalendarDay,
): Promise<WrittenReport[]> {
  const written: WrittenReport[] = []
  for (const { lineId, wanted, said, own, isSame } of work) {
    if (isSame) {
      if (own !== null) written.push({ lineId, recordId: own.id, said, before: textsOf(own), rev: null })
      continue
    }
    const of = { lineId, entryId: own?.id ?? null, rev: own?.rev ?? null, recordedOn: own?.recorded_on ?? recordedOn }
    const { entryId, rev } = await writeProgress(context, act, { ...of, ...wanted })
    written.push({ lineId, recordId: entryId, said, before: own === null ? null : textsOf(own), rev })
  }
  return written
}

/** Takes back what a receipt wrote; what somebody changed since is left as it is. How many were taken back and left. */
export async function takeBackReport(context: ServiceContext, act: Act, receipt: Parameters<typeof writtenOf>[0]) {
  let [restored, kept] = [0, 0]
  for (const { lineId, recordId, before, rev } of writtenOf<ReportTexts>(receipt)) {
    if (rev === null) continue
    const row = await findProgress(act.trx, recordId)
    if (row === undefined || row.rev !== rev || row.deleted_at !== null) {
      kept += 1
      continue
    }
    if (before === null) await binProgress(context, act, { entryId: recordId, rev, isDeleted: true })
    else await writeProgress(context, act, { lineId, entryId: recordId, rev, recordedOn: row.recorded_on, ...before })
    restored += 1
  }
  return { restored, kept }
}
