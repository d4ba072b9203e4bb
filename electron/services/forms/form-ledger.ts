import type { Connection } from '#db/repositories/connection.ts'
import { findBlock } from '#db/repositories/ledger-blocks.ts'
import type { FormOutcome } from '#shared/domain/row-outcomes.ts'
import type { ImportChoice } from '#shared/ledgers/importing.ts'
import type { FormProblem } from '#shared/sheets/line-form-reading.ts'
import { type Act, type ServiceContext, found } from '../context.ts'
import { type FormPlan, type PlannedFormRow, digestOf } from './form-plan.ts'
import type { FormScene } from './form-scene.ts'
import { takeBackBlock } from '../ledgers/blocks.ts'
import { keepPlan } from '../imports/applying.ts'
import { openImport } from '../imports/files.ts'
import { jobOf } from '../imports/jobs.ts'
import { type ImportPlan, type PlannedRow, planImport } from '../imports/plan.ts'
import { proposeColumns } from '../imports/ledger-imports.ts'

/** A ledger's form into the ledger: one block, matched and judged as any file is (M-053), but of one unit alone. */

export type LedgerJob = Awaited<ReturnType<typeof jobOf>>
export type RowDecisions = readonly { readonly row: number; readonly choice: ImportChoice }[]

export interface LedgerPlan extends FormPlan {
  readonly kind: 'ledger'
  readonly job: LedgerJob
  readonly plan: ImportPlan
}

/** The file as a job of the ledger's import; read before the command, since nothing of the store is asked but names. */
export async function ledgerJob(
  context: ServiceContext,
  token: string,
  { subject, ledger }: FormScene,
  decisions: RowDecisions,
): Promise<LedgerJob> {
  const { sheets } = await openImport(context, token)
  const chosen = { token, sheet: sheets[0]?.at ?? 0, ledgerId: found(ledger, '该专项台账').id }
  const { columns } = await proposeColumns(context, chosen)
  const mapping = columns.map(({ at, target }) => ({ at, target }))
  return jobOf(context, { ...chosen, mapping, unitId: subject.unitId, decisions })
}

/** What the form would change; rows of another unit are problems. */
export async function planLedger(context: ServiceContext, db: Connection, scene: FormScene, job: LedgerJob): Promise<LedgerPlan> {
  const { unitId } = scene.subject
  const unitName = scene.units.get(unitId).name
  const all = await planImport(context, db, context.ports.clock.today(), job.job)
  const rows = all.rows.map((row) => ownRow(row, unitId, unitName))
  const counts = { ...all.counts }
  for (const [at, row] of rows.entries()) {
    const before = all.rows[at]?.outcome ?? row.outcome
    if (row.outcome === before) continue
    counts[before] -= 1
    counts[row.outcome] += 1
  }
  const problems = rows.flatMap(problemsOf)
  const digest = digestOf([all.digest, problems])
  return { kind: 'ledger', job, plan: { rows, counts, digest: all.digest }, rows: rows.map(viewOf), problems, notices: [], digest }
}

/** A unit fills in its own entries. */
function ownRow(row: PlannedRow, unitId: string, unitName: string): PlannedRow {
  const { wanted } = row
  const isOwn = wanted === null || (wanted.unitId === unitId && (wanted.before === null || wanted.before.unit_id === unitId))
  return isOwn ? row : { ...row, outcome: 'problem', wanted: null, notes: [`填报单位不是“${unitName}”，未读入`, ...row.notes] }
}

const outcomes: Readonly<Record<PlannedRow['outcome'], FormOutcome>> = {
  new: 'new',
  changed: 'changed',
  same: 'same',
  skipped: 'blank',
  conflict: 'conflict',
  problem: 'problem',
}

function viewOf({ row, title, outcome, cells, notes, choices }: PlannedRow): PlannedFormRow {
  const shown = cells.map(({ columnId, label, from, to, problem, isConflict }) => ({
    field: columnId,
    label,
    from,
    to,
    problem: problem ?? (isConflict && outcome === 'conflict' ? conflictWords : null),
  }))
  return { row, title, outcome: outcomes[outcome], cells: shown, notes: [...notes], choices: [...choices] }
}

const conflictWords = '制表后台账中的内容也有修改，须决定以哪一方为准'

function problemsOf({ row, outcome, cells, notes, title }: PlannedRow): FormProblem[] {
  if (outcome !== 'problem' && outcome !== 'conflict') return []
  const faults = cells.flatMap(({ columnId, label, to, problem, isConflict }) => {
    const words = problem ?? (isConflict && outcome === 'conflict' ? conflictWords : null)
    return words === null ? [] : [{ row, field: columnId, place: `第${row}行“${label}”`, text: to, problem: words }]
  })
  return faults.length > 0 ? faults : [{ row, field: null, place: `第${row}行`, text: title, problem: notes[0] ?? '该行未读入' }]
}

/** Writes the plan as one block within the caller's command; null where nothing changed. */
export async function keepLedger(context: ServiceContext, act: Act, { job, plan }: LedgerPlan): Promise<string | null> {
  return (await keepPlan(context, act, job, plan)).blockId
}

/** Takes the receipt's block back unless that was done in the ledger; what was changed since stays. */
export async function takeBackLedger(context: ServiceContext, act: Act, blockId: string | null) {
  const block = blockId === null ? undefined : await findBlock(act.trx, blockId)
  return block === undefined || block.undone_at !== null ? { restored: 0, kept: 0 } : takeBackBlock(context, act, block.id)
}
