import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { asDeskError } from '#renderer/api/desk-error.ts'
import type { ImportCounts, ImportOutcome } from '#shared/domain/row-outcomes.ts'
import { importOutcomes } from '#shared/domain/row-outcomes.ts'
import type { ImportChoice } from '#shared/ledgers/importing.ts'
import { importChoices } from '#shared/ledgers/importing.ts'
import { importOrder, outcomeMarks } from '../../row-outcomes.ts'
import type { Decisions } from '../import-work.ts'
import { SaveProblems } from '../SaveProblems.tsx'
import { allRowsOf } from './all-rows-of.ts'
import type { PreviewJob } from './use-preview-rows.ts'
import { decisionList } from './use-preview-rows.ts'

interface OutcomeFiltersProps {
  /** Null until the rows have been looked at. */
  readonly counts: ImportCounts | null
  readonly only: ImportOutcome | null
  onOnly(only: ImportOutcome | null): void
  readonly job: PreviewJob
  readonly decisions: Decisions
  onDecide(rows: readonly number[], choice: ImportChoice): void
}

const hints = [
  { keys: ['F2'], does: '处理' },
  { keys: ['Ctrl D'], does: '向下填充' },
]

/** How many rows become what, each the way to its rows; of conflicts all at once. */
export function OutcomeFilters({ counts, only, onOnly, ...bulk }: OutcomeFiltersProps) {
  const total = counts === null ? {} : { count: Object.values(counts).reduce((sum, count) => sum + count, 0) }
  const shown = importOrder.filter((outcome) => outcome === only || (counts?.[outcome] ?? 0) > 0)
  return (
    <FilterBar
      right={
        <>
          {only === 'conflict' && (counts?.conflict ?? 0) > 0 ? <AllConflicts {...bulk} /> : <KeyCaps hints={hints} />}
          {(counts?.problem ?? 0) === 0 ? null : <SaveProblems size="xs" job={{ ...bulk.job, decisions: decisionList(bulk.decisions) }} />}
        </>
      }
    >
      {[
        <FilterChip key="all" label="全部" {...total} isOn={only === null} onChange={() => onOnly(null)} />,
        ...shown.map((outcome) => (
          <FilterChip
            key={outcome}
            label={importOutcomes[outcome]}
            mark={outcomeMarks[outcome]}
            count={counts?.[outcome] ?? 0}
            isOn={only === outcome}
            onChange={(isOn) => onOnly(isOn ? outcome : null)}
          />
        )),
      ]}
    </FilterBar>
  )
}

/** One decision for every row that both sides changed. */
function AllConflicts({ job, decisions, onDecide }: Pick<OutcomeFiltersProps, 'job' | 'decisions' | 'onDecide'>) {
  const { client } = useDesk()
  const say = useUndoToast()
  const [isBusy, setIsBusy] = useState(false)
  const decideAll = async (choice: 'file' | 'stored'): Promise<void> => {
    setIsBusy(true)
    try {
      const rows = await allRowsOf(client, { ...job, decisions: decisionList(decisions) }, 'conflict')
      onDecide(rows, choice)
      say({ message: `${rows.length} 行已定为“${importChoices[choice]}”` })
    } catch (error) {
      say({ message: asDeskError(error).message })
    } finally {
      setIsBusy(false)
    }
  }
  return (['file', 'stored'] as const).map((choice) => (
    <Button key={choice} size="xs" disabled={isBusy} onClick={() => void decideAll(choice)}>
      全部{importChoices[choice]}
    </Button>
  ))
}
