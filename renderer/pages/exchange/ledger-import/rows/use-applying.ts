import { useState } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { type ImportCounts, importOutcomes } from '#shared/domain/row-outcomes.ts'
import type { NextAct } from '../ImportFrame.tsx'
import type { ImportResult } from '../import-result.ts'
import type { ChosenWork } from '../import-work.ts'
import type { Mode } from './FootWords.tsx'
import type { PreviewJob, PreviewRows } from './use-preview-rows.ts'
import { decisionList } from './use-preview-rows.ts'

interface ApplyingProps {
  readonly work: ChosenWork
  readonly job: PreviewJob
  readonly ledgerTitle: string
  readonly preview: PreviewRows
  onDone(result: ImportResult): void
}

export interface Applying {
  readonly mode: Mode
  setMode(mode: Mode): void
  readonly next: NextAct
  readonly isBusy: boolean
  readonly error: DeskError | null
  forgetError(): void
}

/** The import itself: what was shown is written at once, and can be taken back at once. */
export function useApplying({ work, job, ledgerTitle, preview, onDone }: ApplyingProps): Applying {
  const [mode, setMode] = useState<Mode>('rightRows')
  const apply = useDeskCommand('imports.apply')
  const { summary, isCurrent } = preview
  const write = (): void => {
    if (summary === null || !isCurrent) return
    const decided = { ...job, decisions: decisionList(work.decisions) }
    const of = { fileName: work.file.name, job: decided, ledgerId: job.ledgerId, ledgerTitle }
    apply.mutate({ ...decided, plan: summary.plan, mode }, { onSuccess: (done) => onDone({ ...done, ...of }) })
  }
  const { counts } = summary ?? { counts: null }
  const written = counts === null ? 0 : counts.new + counts.changed
  const reason = preview.rows.error !== null ? '各行未读入' : !isCurrent || counts === null ? '正在核对' : reasonOf(counts, mode)
  return {
    mode,
    setMode,
    next: { label: written === 0 ? '导入' : `导入　${written} 条`, reason, isBusy: apply.isPending, onClick: write },
    isBusy: apply.isPending,
    error: apply.error,
    forgetError: () => {
      apply.reset()
      preview.readAgain()
    },
  }
}

/** Why the import cannot be done: nothing to write, or rows that are not right where all must be. */
function reasonOf({ new: added, changed, problem, conflict }: ImportCounts, mode: Mode): string | undefined {
  if (added + changed === 0) return '没有可导入的行'
  return mode === 'allOrNothing' && problem + conflict > 0 ? `还有 ${problem + conflict} 行${importOutcomes.problem}或未决定` : undefined
}
