import { createReadStream } from 'node:fs'
import { insertImport, putMapping } from '#db/repositories/imports.ts'
import { sha256Of } from '#electron/crypto/index.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { importOutcomes } from '#shared/domain/row-outcomes.ts'
import { headKey } from '#shared/sheets/mapping.ts'
import { backUpBeforeImport } from '../backups/triggers.ts'
import { type Act, type ServiceContext, type StagedFileRef, runCommand } from '../context.ts'
import { recordBlock } from '../ledgers/blocks.ts'
import { type JobInput, jobOf } from './jobs.ts'
import { type ImportPlan, type PlannedRow, planImport } from './plan.ts'
import { writeEntries } from '../ledgers/writing.ts'

/** An import that was looked at is kept: one transaction, one block, one undo (`ledgers.undoBlock`). */

export interface ApplyInput extends JobInput {
  /** What the preview showed. */
  readonly plan: string
  readonly mode: 'rightRows' | 'allOrNothing'
}

export type Chosen = Awaited<ReturnType<typeof jobOf>>

/** Reads the file anew, plans anew and keeps the plan if it is the one that was shown. */
export async function applyImport(context: ServiceContext, input: ApplyInput) {
  const all = await jobOf(context, input)
  await refuseChangedFile(all.file.staged)
  await backUpBeforeImport(context, all.table.sheet.rows.length)
  return runCommand(context, 'imports.apply', async (act) => {
    const plan = await planImport(context, act.trx, act.today, all.job)
    if (plan.digest !== input.plan) throw new AppError('stale_version', { what: '预览之后，台账或对应关系' })
    if (input.mode === 'allOrNothing') refuseUnlessRight(plan)
    const kept = await keepPlan(context, act, all, plan)
    const head = headKey(all.table.head.columns.filter(({ at }) => at !== all.table.head.serialColumn))
    const mapping = JSON.stringify(readable(all, input))
    if (!all.hasIds) await putMapping(act.trx, { ledger_id: all.ledger.id, head, mapping, at: act.at })
    return { ...kept, counts: { ...plan.counts }, leftOut: leftOutOf(plan) }
  })
}

/** The mapping in the order of the head's columns, so that it can be laid over the same head again. */
function readable({ table }: Chosen, { mapping }: ApplyInput) {
  return table.head.columns
    .filter(({ at }) => at !== table.head.serialColumn)
    .map(({ at }) => mapping.find((each) => each.at === at) ?? { at, target: null })
}

/** Writes what a plan says as one block within the caller's command; nothing where it changes nothing. */
export async function keepPlan(context: ServiceContext, act: Act, { file, ledger, table }: Chosen, plan: ImportPlan) {
  const wanted = plan.rows.flatMap((row) => row.wanted ?? [])
  const { counts } = plan
  const source = { ledger: ledger.id, file: file.staged.name, sha256: file.staged.sha256, counts }
  if (wanted.length === 0) {
    act.about('ledger', ledger.id, source)
    return { blockId: null, importId: null }
  }
  const written = await writeEntries(context, act, { ledger, wanted, cause: 'import' })
  const { blockId } = await recordBlock(context, act, ledger, written)
  const importId = context.newId()
  await insertImport(act.trx, {
    id: importId,
    programme_id: context.office.programmeId,
    ledger_id: ledger.id,
    block_id: blockId,
    at: act.at,
    officer_id: context.officer.id,
    file_name: file.staged.name,
    file_sha256: file.staged.sha256,
    sheet_name: table.sheet.name,
    added: counts.new,
    changed: counts.changed,
    same: counts.same,
    left_out: counts.problem + counts.conflict + counts.skipped,
  })
  act.about('ledgerImport', importId, { ...source, block: blockId })
  return { blockId, importId }
}

function refuseUnlessRight({ counts }: ImportPlan): void {
  const wrong = counts.problem + counts.conflict
  if (wrong === 0) return
  throw ruleViolation('importAllRight', `有${wrong}行存在问题或尚未决定，按“全部正确才导入”未导入任何内容`, '请改正文件或逐行决定后重试')
}

/** The staged copy is compared with what was staged: nobody may exchange it between preview and keeping. */
async function refuseChangedFile({ path, name, sha256 }: StagedFileRef): Promise<void> {
  if ((await sha256Of(createReadStream(path))) !== sha256)
    throw new AppError('file_unavailable', { name, problem: '文件内容在预览后发生变化' })
}

const mostLeftOut = 500

function leftOutOf({ rows }: ImportPlan) {
  return rows
    .filter(({ outcome }) => outcome === 'problem' || outcome === 'conflict' || outcome === 'skipped')
    .slice(0, mostLeftOut)
    .map((row) => ({ row: row.row, title: row.title, reason: reasonOf(row) }))
}

function reasonOf({ outcome, cells, notes }: PlannedRow): string {
  if (outcome !== 'problem') return importOutcomes[outcome]
  return cells.find(({ problem }) => problem !== null)?.problem ?? notes[0] ?? importOutcomes.problem
}
