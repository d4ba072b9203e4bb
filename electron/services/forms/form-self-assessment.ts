import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { noteOf } from '#shared/domain/fill-in-form.ts'
import { type Verdict, verdicts } from '#shared/domain/plan.ts'
import { type LineFormReading, type ReadLine, readLineForm } from '#shared/sheets/line-form-reading.ts'
import type { Sheet } from '#shared/sheets/model.ts'
import type { Act, ServiceContext } from '../context.ts'
import { type FormPlan, type PlannedCell, type PlannedFormRow, digestOf, outcomeOf } from './form-plan.ts'
import type { FormScene } from './form-scene.ts'
import { type SelfSaid, type WrittenSelf, lastSaid, writtenOf } from './form-written.ts'
import { writeJudgements } from '../appraisal/self-assessments.ts'

/** A 自评 form into the unit's own verdicts (考评细则 三（一）, M-062, M-063). */

export interface SelfWork {
  readonly lineId: string
  readonly wanted: SelfSaid
  readonly said: SelfSaid
  readonly before: SelfSaid
  /** The revision of what stands; 0 where nothing was said. */
  readonly rev: number
  readonly isSame: boolean
}

export interface SelfPlan extends FormPlan {
  readonly kind: 'selfAssessment'
  readonly reading: LineFormReading
  readonly work: readonly SelfWork[]
}

/** Reads the form and compares it with the verdicts that stand. */
export function planSelf(scene: FormScene, sheets: readonly Sheet[]): SelfPlan {
  const reading = readLineForm('selfAssessment', sheets, scene.formLines)
  const lines = new Map(scene.lines.map((line) => [line.id, line]))
  const said = lastSaid<SelfSaid>(scene.receipts)
  const planned = reading.lines.flatMap((read) => {
    const line = lines.get(read.line.lineId)
    return line === undefined ? [] : [planLine(reading, read, line, said.get(line.id))]
  })
  const work = planned.flatMap((each) => each.work ?? [])
  const written = work.filter(({ isSame }) => !isSame).map(({ lineId, wanted, rev }) => [lineId, wanted, rev])
  const { problems, notices } = reading
  return {
    kind: 'selfAssessment',
    reading,
    work,
    rows: planned.map(({ row }) => row),
    problems,
    notices,
    digest: digestOf([written, problems]),
  }
}

function planLine(reading: LineFormReading, { row, line, texts }: ReadLine, stored: LineRecord, base: WrittenSelf | undefined) {
  const before: SelfSaid = { verdict: stored.selfVerdict, note: stored.selfNote }
  const verdict = texts['verdict'] as Verdict | undefined
  const { note: words, materials } = texts
  const said: SelfSaid = {
    verdict: verdict ?? base?.said.verdict ?? null,
    note: words === undefined || materials === undefined ? (base?.said.note ?? before.note) : noteOf(words, materials),
  }
  const wanted: SelfSaid = {
    verdict: verdict === undefined || verdict === base?.said.verdict ? before.verdict : verdict,
    note: said.note === base?.said.note ? before.note : said.note,
  }
  const isSame = wanted.verdict === before.verdict && wanted.note === before.note
  const problems = reading.problems.filter((problem) => problem.row === row)
  const at = (field: string) => problems.find((problem) => problem.field === field) ?? null
  const cells = [
    cellOf('verdict', '自评', verdictText(before.verdict), verdictText(wanted.verdict), at('verdict')),
    cellOf('note', '说明和佐证材料清单', before.note, wanted.note, at('note') ?? at('materials')),
  ].flatMap((cell) => cell ?? [])
  const outcome = outcomeOf({ hasProblem: problems.length > 0, isBlank: false, isNew: before.verdict === null, isSame })
  const notes = !isSame && stored.reviewVerdict !== null ? ['该措施已经复核，自评变化后须重新复核'] : []
  const planned: PlannedFormRow = { row, title: `${line.code} ${line.shortTitle}`, outcome, cells, notes, choices: [] }
  // A line is judged or it is not: words without a verdict wait for it.
  const work = wanted.verdict === null ? null : { lineId: line.lineId, wanted, said, before, rev: stored.selfRev, isSame }
  return { row: planned, work }
}

function verdictText(verdict: Verdict | null): string {
  return verdict === null ? '' : verdicts[verdict]
}

function cellOf(
  field: string,
  label: string,
  from: string,
  to: string,
  fault: { readonly text: string; readonly problem: string } | null,
): PlannedCell | null {
  if (fault !== null) return { field, label, from, to: fault.text, problem: fault.problem }
  return from === to ? null : { field, label, from, to, problem: null }
}

/** Writes the plan's verdicts within the caller's command. */
export async function keepSelf(context: ServiceContext, act: Act, { work }: SelfPlan): Promise<WrittenSelf[]> {
  const changed = work.filter(({ isSame }) => !isSame)
  if (changed.length > 0) {
    await writeJudgements(
      context,
      act,
      changed.map(({ lineId, wanted }) => ({ lineId, ...wanted })),
    )
  }
  return work.map(({ lineId, said, before, rev, isSame }) => ({ lineId, recordId: lineId, said, before, rev: isSame ? null : rev + 1 }))
}

/** Takes back what a receipt wrote; what was changed since stays. */
export async function takeBackSelf(context: ServiceContext, act: Act, receipt: Parameters<typeof writtenOf>[0]) {
  const written = writtenOf<SelfSaid>(receipt).filter(({ rev }) => rev !== null)
  const ids = written.map(({ lineId }) => lineId)
  const revs = new Map((ids.length === 0 ? [] : await listLines(act.trx, { ids })).map((line) => [line.id, line.selfRev]))
  const untouched = written.flatMap(({ lineId, before, rev }) =>
    before === null || revs.get(lineId) !== rev ? [] : [{ lineId, ...before }],
  )
  if (untouched.length > 0) await writeJudgements(context, act, untouched)
  return { restored: untouched.length, kept: written.length - untouched.length }
}
