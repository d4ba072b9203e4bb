import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ColumnMenu, useColumns } from '#renderer/components/data-grid/ColumnMenu.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { TasksHead } from '../TasksHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { problemColumns } from './columns.tsx'
import { filteredProblems, firstProblemFilters, noProblemFilters } from './problem.ts'
import { ProblemFilterBar } from './ProblemFilterBar.tsx'
import { ProblemPanel } from './ProblemPanel.tsx'

/** The panel of a problem that is not there yet. */
const newProblem = 'new'

/** 一清单 (M-022): problems, how they are put right, 销号. */
export function ProblemsView({ place, goTo, desk }: ViewProps) {
  const list = useDeskQuery('problems.list', {})
  const [filters, setFilters] = useState(firstProblemFilters)
  const finds = useFinder(filters.query)
  const choice = useColumns('problems', problemColumns)
  const all = list.data?.problems ?? []
  const shown = filteredProblems(all, filters, finds)
  const { problemId } = place
  const opened = all.find((problem) => problem.problemId === problemId)
  const open = (next: string | null): void => goTo({ problemId: next })
  const step = (by: 1 | -1): void => {
    const next = shown[shown.findIndex((problem) => problem.problemId === problemId) + by]
    if (next !== undefined) open(next.problemId)
  }
  const add = (variant: 'filled' | 'default') => (
    <Button variant={variant} onClick={() => open(newProblem)}>
      登记问题
    </Button>
  )
  return (
    <PageFrame
      padding="none"
      head={
        <TasksHead view="problems" goTo={goTo}>
          <ColumnMenu columns={problemColumns} hidden={choice.hidden} onToggle={choice.toggle} />
          {add(problemId === null ? 'filled' : 'default')}
        </TasksHead>
      }
      toolbar={
        <>
          <ProblemFilterBar problems={all} filters={filters} onChange={(part) => setFilters({ ...filters, ...part })} />
          <LoadingBar isLoading={list.isPending} />
          {list.error === null ? null : (
            <ErrorNotice
              message={list.error.message}
              logId={list.error.logId}
              remedy={{ label: '重新读取', onClick: () => void list.refetch() }}
            />
          )}
        </>
      }
      panel={
        problemId === newProblem || opened !== undefined ? (
          <ProblemPanel
            key={problemId}
            problem={opened ?? null}
            desk={desk}
            onSaved={open}
            onClose={() => open(null)}
            {...(opened === undefined ? {} : { onStep: step })}
          />
        ) : null
      }
    >
      <DataGrid
        label="任务台账一清单"
        columns={choice.shown}
        rows={shown}
        rowKey={(problem) => problem.problemId}
        current={problemId}
        onCurrent={(key) => {
          if (problemId !== null) open(key)
        }}
        onOpen={(problem) => open(problem.problemId)}
        empty={
          list.data === undefined ? null : all.length === 0 ? (
            <EmptyState action={add('default')}>还没有登记问题。调度、督导和考评中发现的问题登记后显示在这里，整改完成后销号。</EmptyState>
          ) : (
            <EmptyState action={<Button onClick={() => setFilters(noProblemFilters)}>清除筛选</Button>}>
              没有符合筛选条件的问题。
            </EmptyState>
          )
        }
      />
    </PageFrame>
  )
}
