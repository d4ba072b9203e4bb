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
import { TraceProvider } from '#renderer/components/trace-number/TraceNumber.tsx'
import { DraftPanel } from '../drafting/DraftPanel.tsx'
import { MeasurePanel } from '../panel/MeasurePanel.tsx'
import { useMeasureTab } from '../panel/use-measure-tab.ts'
import { TasksHead } from '../TasksHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { registerColumns } from './columns.tsx'
import type { RegisterTask } from './filters.ts'
import { filteredTasks, noFilters } from './filters.ts'
import { RegisterFilterBar } from './RegisterFilterBar.tsx'
import { tickedSubjects } from './selection.ts'
import { SelectionBar } from './SelectionBar.tsx'

/** 一册 (M-014): tasks with their measures, who leads them, how they stand. */
export function RegisterView({ place, goTo, desk }: ViewProps) {
  const register = useDeskQuery('tasks.register', {})
  const [filters, setFilters] = useState(noFilters)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(place.measureId)
  const [isDrafting, setIsDrafting] = useState(false)
  const tab = useMeasureTab()
  const finds = useFinder(filters.query)
  const choice = useColumns('register', registerColumns)
  const all = register.data?.tasks ?? []
  const tasks = filteredTasks(all, filters, finds)
  const rows = tasks.flatMap((task) => task.measures)
  const subjects = tickedSubjects(all, ticked)
  const open = (measureId: string | null): void => {
    if (measureId !== null) setCurrent(measureId)
    setIsDrafting(false)
    goTo({ measureId })
  }
  const step = (by: 1 | -1): void => {
    const next = rows[rows.findIndex((row) => row.measureId === place.measureId) + by]
    if (next !== undefined) open(next.measureId)
  }
  const measure =
    place.measureId === null ? null : (
      <MeasurePanel key={place.measureId} measureId={place.measureId} desk={desk} tab={tab} onClose={() => open(null)} onStep={step} />
    )
  return (
    <PageFrame
      padding="none"
      head={
        <TasksHead view="register" goTo={goTo}>
          <ColumnMenu columns={registerColumns} hidden={choice.hidden} onToggle={choice.toggle} />
        </TasksHead>
      }
      toolbar={
        <>
          {register.data === undefined ? null : (
            <RegisterFilterBar register={register.data} filters={filters} onChange={(part) => setFilters({ ...filters, ...part })} />
          )}
          <LoadingBar isLoading={register.isPending} />
          {register.error === null ? null : (
            <ErrorNotice
              message={register.error.message}
              logId={register.error.logId}
              remedy={{ label: '重新读取', onClick: () => void register.refetch() }}
            />
          )}
        </>
      }
      foot={
        ticked.size === 0 ? null : (
          <SelectionBar
            count={ticked.size}
            subjects={subjects}
            isPrimary={!isDrafting && tab.form === null}
            onDraft={() => setIsDrafting(true)}
            onClear={() => setTicked(new Set())}
          />
        )
      }
      panel={
        isDrafting && subjects.length > 0 ? (
          <DraftPanel
            key={JSON.stringify(subjects)}
            request={{ step: 'supervise', subjects: [...subjects] }}
            today={desk.today}
            onClose={() => setIsDrafting(false)}
          />
        ) : (
          measure
        )
      }
    >
      <TraceProvider
        onOpen={(trace) => {
          tab.show('evidence')
          open(trace.replace(/^\w+:/, ''))
        }}
      >
        <DataGrid
          label="任务台账一册"
          columns={choice.shown}
          groups={tasks.map(groupOf)}
          rowKey={(row) => row.measureId}
          current={current}
          onCurrent={(key) => {
            setCurrent(key)
            if (place.measureId !== null) goTo({ measureId: key })
          }}
          onOpen={(row) => open(row.measureId)}
          {...(desk.profile === 'city' ? { ticked, onTick: setTicked } : {})}
          empty={
            register.data === undefined ? null : (
              <EmptyState action={<Button onClick={() => setFilters(noFilters)}>清除筛选</Button>}>没有符合筛选条件的措施。</EmptyState>
            )
          }
        />
      </TraceProvider>
    </PageFrame>
  )
}

function groupOf(task: RegisterTask) {
  return {
    id: task.taskId,
    code: String(task.number),
    title: task.title,
    detail: `${task.measures.length} 条　目标：${task.goal.replace(/^[（(](.*)[）)]$/, '$1')}`,
    rows: task.measures,
  }
}
