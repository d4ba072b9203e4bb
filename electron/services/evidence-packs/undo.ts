import { type EvidenceRecord, listEvidence, replaceLinks, updateEvidence } from '#db/repositories/evidence.ts'
import { listLines } from '#db/repositories/plans.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type Act, type ServiceContext, found, fresh, ownUnitOnly, runCommand } from '../context.ts'
import { reviseEvidence } from '../evidence/files.ts'
import type { ReceiptTrace } from './receiving.ts'

/** Takes a receipt back as a whole, as long as nobody changed a piece of it since: new pieces go to 回收站, others prove what they proved. */
export async function undoReceipt(context: ServiceContext, trace: ReceiptTrace) {
  return runCommand(context, 'evidencePacks.undo', async (act) => {
    const ids = [...trace.added, ...trace.linked].map(({ evidenceId }) => evidenceId)
    const records = new Map((ids.length === 0 ? [] : await listEvidence(act.trx, { ids })).map((record) => [record.id, record]))
    const own = (evidenceId: string): EvidenceRecord => {
      const record = found(records.get(evidenceId), '收取的部分佐证材料')
      ownUnitOnly(context, record.unit_id, '修改其他单位的佐证材料')
      return record
    }
    for (const { evidenceId, rev } of trace.added) {
      fresh(await updateEvidence(act.trx, own(evidenceId).id, rev, { deleted_at: act.at }), '收取的佐证材料')
      await reviseEvidence(act, evidenceId)
    }
    for (const { evidenceId, rev, lineIds } of trace.linked) {
      const { unit_id: unitId, month } = own(evidenceId)
      await refuseForeignLines(act, lineIds, { unitId, month })
      fresh(await updateEvidence(act.trx, evidenceId, rev, {}), '收取的佐证材料')
      await replaceLinks(act.trx, evidenceId, lineIds)
      await reviseEvidence(act, evidenceId)
    }
    const month = records.get(ids[0] ?? '')?.month ?? ''
    act.about('month', month, { removed: trace.added.length, unlinked: trace.linked.length })
    return { removed: trace.added.length, unlinked: trace.linked.length }
  })
}

/** The lines come back from the page: they must be of the piece's own unit and month. */
async function refuseForeignLines(
  act: Act,
  lineIds: readonly string[],
  of: { readonly unitId: string; readonly month: string },
): Promise<void> {
  const lines = lineIds.length === 0 ? [] : await listLines(act.trx, { ids: lineIds })
  if (lines.some(({ unitId, month }) => unitId !== of.unitId || month !== of.month)) {
    throw ruleViolation('oneUnitOneMonth', '一份佐证只能对应同一单位同一月份的措施', '请刷新后重试')
  }
}
