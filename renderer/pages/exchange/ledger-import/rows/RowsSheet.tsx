import { useMemo, useState } from 'react'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import type { GridEdit, GridRefusal } from '#renderer/components/data-grid/grid-types.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { ImportOutcome } from '#shared/domain/row-outcomes.ts'
import type { ImportChoice } from '#shared/ledgers/importing.ts'
import classes from '../Import.module.css'
import { ImportFrame } from '../ImportFrame.tsx'
import { FootChoice, FootWords } from './FootWords.tsx'
import { choiceOf, decidedRows } from './decisions.ts'
import { OutcomeFilters } from './OutcomeFilters.tsx'
import { rowColumns } from './row-columns.tsx'
import { RowsFacts } from './RowsFacts.tsx'
import { RowsNotices } from './RowsNotices.tsx'
import type { RowsStepProps } from './RowsStep.tsx'
import { useApplying } from './use-applying.ts'
import type { PreviewJob, PreviewRow } from './use-preview-rows.ts'
import { usePreviewRows } from './use-preview-rows.ts'

interface RowsSheetProps extends RowsStepProps {
  readonly job: PreviewJob
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  readonly officeUnitId: string
  readonly ledgerTitle: string
}

/** The rows of the file with what becomes of each, filters by outcome, decisions in their cells, and the import itself at the foot. */
export function RowsSheet(props: RowsSheetProps) {
  const { work, keeper, job, ledgerTitle, onBack } = props
  const [only, setOnly] = useState<ImportOutcome | null>(null)
  const preview = usePreviewRows(job, work.decisions, only)
  const applying = useApplying({ ...props, preview })
  const say = useUndoToast()
  const decide = (rows: readonly number[], choice: ImportChoice | null): void =>
    keeper.keep({ decisions: decidedRows(work.decisions, rows, choice) })
  const latest = useLatest(decide)
  const columns = useMemo(() => rowColumns((row, choice) => latest.current([row.row], choice)), [latest])
  const onEdit = (edits: readonly GridEdit[], refusals: readonly GridRefusal[]): void => {
    const changed = new Map(work.decisions)
    for (const { rowKey, text } of edits) {
      const choice = choiceOf(text)
      if (choice === null) changed.delete(Number(rowKey))
      else changed.set(Number(rowKey), choice)
    }
    if (edits.length > 0) keeper.keep({ decisions: changed })
    if (refusals.length > 0) say({ message: `${refusals.length} 行没有这种处理方式，未改动` })
  }
  const { rows, summary } = preview
  return (
    <ImportFrame
      step="rows"
      padding="none"
      words={<FootWords counts={summary?.counts ?? null} mode={applying.mode} />}
      choice={<FootChoice mode={applying.mode} onMode={applying.setMode} />}
      next={applying.next}
      onBack={onBack}
      onSave={() => void keeper.flush()}
      toolbar={
        <>
          <RowsFacts {...props} summary={summary} onUnit={(unitId) => keeper.keep({ unitId })} />
          <OutcomeFilters
            counts={summary?.counts ?? null}
            only={only}
            onOnly={setOnly}
            job={job}
            decisions={work.decisions}
            onDecide={decide}
          />
          <RowsNotices preview={preview} applying={applying} />
        </>
      }
    >
      <div className={classes.grid}>
        <DataGrid<PreviewRow>
          label={`${ledgerTitle}　逐行核对`}
          columns={columns}
          source={rows}
          sort={null}
          onSort={ignoreSort}
          rowKey={keyOf}
          opensOnPress={false}
          isFlagged={isConflict}
          onEdit={onEdit}
          isEmpty={rows.isReady && rows.count === 0}
          empty={<EmptyState>{only === null ? '表格中没有条目。' : '没有这一类的行。'}</EmptyState>}
        />
      </div>
    </ImportFrame>
  )
}

const keyOf = ({ row }: PreviewRow): string => String(row)
const isConflict = ({ outcome }: PreviewRow): boolean => outcome === 'conflict'
const ignoreSort = (): void => undefined
