import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { ColumnMenu, useColumns } from '#renderer/components/data-grid/ColumnMenu.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { TasksHead } from '../TasksHead.tsx'
import { useCurrentRow } from '../use-current-row.ts'
import type { ViewProps } from '../view-props.ts'
import { problemColumns } from './columns.tsx'
import { NoProblems } from './NoProblems.tsx'
import { filteredProblems, filterWords, firstProblemFilters, noProblemFilters } from './problem.ts'
import { ProblemFilterBar } from './ProblemFilterBar.tsx'
import { ProblemPanel } from './ProblemPanel.tsx'

/** The address of a problem that is not there yet. */
const newProblem = 'new'

/** 一清单 (M-022): problems, how they are put right, 销号. */
export function ProblemsView({ place, goTo, desk }: ViewProps) {
  const list = useDeskQuery('problems.list', {})
  const [filters, setFilters] = useState(firstProblemFilters)
  const choice = useColumns('problems', problemColumns)
  const all = list.data?.problems ?? []
  const shown = filteredProblems(all, filters, useFinder(filters.query))
  const order = useGridSort()
  const { problemId } = place
  const opened = all.find((problem) => problem.problemId === problemId)
  const keys = shown.map((problem) => problem.problemId)
  const row = useCurrentRow(keys, problemId, (next) => goTo({ problemId: next }))
  const isOpen = problemId === newProblem || opened !== undefined
  const add = (): void => goTo({ problemId: newProblem })
  const head = (
    <TasksHead view="problems" goTo={goTo}>
      <ExportList size="xs" title="问题整改清单" note={filterNote(filterWords(filters))} columns={choice.shown} rows={shown} {...order} />
      <ColumnMenu columns={problemColumns} hidden={choice.hidden} onToggle={choice.toggle} />
      <May to="problems.save">
        <Button size="xs" variant={isOpen ? 'default' : 'filled'} onClick={add}>
          登记问题
        </Button>
      </May>
    </TasksHead>
  )
  const toolbar = (
    <>
      <ProblemFilterBar problems={all} filters={filters} onChange={(part) => setFilters({ ...filters, ...part })} />
      <ReadNotices reading={list} />
    </>
  )
  const panel = isOpen ? (
    <ProblemPanel
      key={problemId}
      problem={opened ?? null}
      desk={desk}
      onSaved={row.open}
      onClose={() => row.open(null)}
      {...(opened === undefined ? {} : { onStep: row.step })}
    />
  ) : null
  const empty = <NoProblems hasProblems={all.length > 0} onClear={() => setFilters(noProblemFilters)} onAdd={add} />
  return (
    <PageFrame padding="none" head={head} toolbar={toolbar} panel={panel}>
      <DataGrid
        label="任务台账一清单"
        columns={choice.shown}
        rows={shown}
        {...order}
        rowKey={(problem) => problem.problemId}
        current={row.current}
        onCurrent={row.onCurrent}
        onOpen={(problem) => row.open(problem.problemId)}
        empty={list.data === undefined ? null : empty}
      />
    </PageFrame>
  )
}
