import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { ChosenWork } from '../import-work.ts'
import { ImportFrame } from '../ImportFrame.tsx'
import type { ImportResult } from '../import-result.ts'
import type { WorkKeeper } from '../use-import-work.ts'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { RowsSheet } from './RowsSheet.tsx'

export interface RowsStepProps {
  readonly work: ChosenWork
  readonly keeper: WorkKeeper
  onBack(): void
  onDone(result: ImportResult): void
}

/** 逐行核对: what would become of every row, shown before anything is written. */
export function RowsStep(props: RowsStepProps) {
  const { work, keeper, onBack } = props
  const { file, sheet, ledgerId } = work
  const [isProposed, setIsProposed] = useState(false)
  // Asked once: read again after the import, it would hold up its result.
  const proposal = useDeskQuery('imports.propose', { token: file.token, sheet, ledgerId }, { isEnabled: !isProposed })
  if (proposal.isSuccess && !proposal.isPlaceholderData && !isProposed) setIsProposed(true)
  const ledger = useDeskQuery('ledgers.get', { ledgerId })
  const desk = useDeskQuery('desk.status', {})
  const isRead = !proposal.isPlaceholderData && !ledger.isPlaceholderData
  if (isRead && proposal.data !== undefined && ledger.data !== undefined && desk.data !== undefined) {
    const { columns, unit, units } = proposal.data
    const job = {
      token: file.token,
      sheet,
      ledgerId,
      mapping: (work.mapping ?? columns).map(({ at, target }) => ({ at, target })),
      unitId: work.unitId === undefined ? (unit?.unitId ?? null) : work.unitId,
    }
    return <RowsSheet {...props} job={job} units={units} officeUnitId={desk.data.office.unitId} ledgerTitle={ledger.data.ledger.title} />
  }
  const failed = proposal.error === null ? ledger : proposal
  return (
    <ImportFrame
      step="rows"
      words="尚未写入任何数据。"
      next={{ label: '导入', reason: failed.error === null ? '正在读取' : '文件未读入', onClick: () => undefined }}
      onBack={onBack}
      onSave={() => void keeper.flush()}
      toolbar={<ReadNotices reading={failed} />}
    >
      {null}
    </ImportFrame>
  )
}
