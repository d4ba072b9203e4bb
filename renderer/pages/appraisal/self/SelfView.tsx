import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useMay } from '#renderer/api/use-may.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import classes from '../Appraisal.module.css'
import { ScorePanel } from '../score/ScorePanel.tsx'
import { selfColumns } from './columns.tsx'
import { JudgeBar } from './JudgeBar.tsx'
import type { SelfAssessment, SelfFilter, SelfLine } from './judgements.ts'
import { passes, selfFilters } from './judgements.ts'
import { MonthFacts } from './MonthFacts.tsx'
import { SelfTools } from './SelfTools.tsx'
import { SubmitForm } from './SubmitForm.tsx'
import { useSelf } from './use-self.ts'

interface SelfViewProps {
  readonly sheet: SelfAssessment
  /** `2022-05` */
  readonly month: string
  readonly today: string
  readonly isOnBehalf: boolean
  /** After publication nothing is judged any more. */
  readonly isPublished: boolean
}

/** 自查自评 of one county: each line judged by a key, the score that would follow beside it; after publication the one that was published. */
export function SelfView({ sheet, month, today, isOnBehalf, isPublished }: SelfViewProps) {
  const self = useSelf(sheet)
  const [filter, setFilter] = useState<SelfFilter | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const mayJudge = useMay('selfAssessments.judge') && !isPublished
  const maySubmit = useMay('selfAssessments.submit') && !isPublished
  const { unitId, name } = sheet.unit
  const rows = self.lines.filter((line) => passes(line, filter) || line.lineId === current)
  const chosen = self.lines.filter((line) => ticked.has(line.lineId))
  const rowIds = useMemo(() => new Set(sheet.lines.map((line) => line.lineId)), [sheet.lines])
  const show = (lineId: string): void => {
    setFilter(null)
    setCurrent(lineId)
  }
  const order = useGridSort()
  const columns = selfColumns({ self, current, unitId, mayJudge, onShow: show })
  const keys = {
    '1': (line: SelfLine) => self.judge([line], 'done'),
    '2': (line: SelfLine) => self.judge([line], 'notDone'),
    '3': (line: SelfLine) => self.judge([line], 'notApplicable'),
  }
  return (
    <div className={classes.split}>
      <div className={classes.rows}>
        <div>
          <SelfTools lines={self.lines} filter={filter} mayJudge={mayJudge} onFilter={setFilter}>
            <ExportList
              size="xs"
              title={`${name}${officialMonth(month)}自查自评情况`}
              note={filterNote([filter !== null && selfFilters[filter]])}
              columns={columns}
              rows={rows}
              {...order}
            />
          </SelfTools>
          {self.error === null ? null : <ErrorNotice message={self.error.message} logId={self.error.logId} onClose={self.forgetError} />}
        </div>
        <DataGrid
          label={`自评　${name}`}
          columns={columns}
          rows={rows}
          {...order}
          rowKey={(line) => line.lineId}
          current={current}
          onCurrent={setCurrent}
          onOpen={(line) => setCurrent(line.lineId)}
          {...(mayJudge ? { keys, ticked, onTick: setTicked } : {})}
          empty={<NoLines name={name} hasLines={sheet.lines.length > 0} onClear={() => setFilter(null)} />}
        />
        {mayJudge && chosen.length > 0 ? (
          <JudgeBar
            lines={chosen}
            onClear={() => setTicked(new Set())}
            onJudge={(verdict) => {
              self.judge(chosen, verdict)
              setTicked(new Set())
            }}
          />
        ) : null}
      </div>
      <ScorePanel
        label={isPublished ? `${name}通报得分` : `${name}自评得分`}
        score={self.score}
        standing={isPublished ? '通报得分' : '自评得分'}
        isPast={isPublished}
        rowIds={rowIds}
        onFact={show}
        foot={
          maySubmit && sheet.lines.length > 0 ? <SubmitForm sheet={sheet} self={self} today={today} isOnBehalf={isOnBehalf} /> : undefined
        }
      >
        <LoadingBar isLoading={self.isPreviewing} what="正在试算" />
        <MonthFacts sheet={sheet} />
      </ScorePanel>
    </div>
  )
}

function NoLines({ name, hasLines, onClear }: { readonly name: string; readonly hasLines: boolean; onClear(): void }): ReactNode {
  return hasLines ? (
    <EmptyState action={<Button onClick={onClear}>清除筛选</Button>}>没有符合筛选条件的措施。</EmptyState>
  ) : (
    <EmptyState>{`${name}本月没有计划措施。月度工作台账清单生成后，待自评的措施显示在这里。`}</EmptyState>
  )
}
