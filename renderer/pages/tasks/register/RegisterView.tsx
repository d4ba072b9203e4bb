import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ColumnMenu, useColumns } from '#renderer/components/data-grid/ColumnMenu.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { TraceProvider } from '#renderer/components/trace-number/TraceNumber.tsx'
import { DraftPanel } from '../DraftPanel.tsx'
import { MeasurePanel } from '../panel/MeasurePanel.tsx'
import { useMeasureTab } from '../panel/use-measure-tab.ts'
import { TasksHead } from '../TasksHead.tsx'
import { useCurrentRow } from '../use-current-row.ts'
import type { ViewProps } from '../view-props.ts'
import { filteredTasks, filterWords, noFilters } from './filters.ts'
import { RegisterFilterBar } from './RegisterFilterBar.tsx'
import { RegisterTable } from './RegisterTable.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { useRegisterColumns } from './use-register-columns.ts'
import { useSelection } from './use-selection.ts'

/** 一册 (M-014): tasks with their measures, who leads them, how they stand. */
export function RegisterView({ place, goTo, desk }: ViewProps) {
  const register = useDeskQuery('tasks.register', {})
  const [filters, setFilters] = useState(noFilters)
  const selection = useSelection(register.data?.tasks ?? [])
  const tab = useMeasureTab()
  const isCity = desk.profile === 'city'
  const columns = useRegisterColumns({ hasTicks: isCity, hasPanel: place.measureId !== null || selection.request !== null })
  const choice = useColumns('register', columns)
  const tasks = filteredTasks(register.data?.tasks ?? [], filters, useFinder(filters.query))
  const keys = tasks.flatMap((task) => task.measures.map((row) => row.measureId))
  const order = useGridSort()
  const { measureId } = place
  const row = useCurrentRow(keys, measureId, (next) => {
    selection.stopDrafting()
    goTo({ measureId: next })
  })
  const { request } = selection
  const panel =
    request !== null ? (
      <DraftPanel key={JSON.stringify(request)} request={request} today={desk.today} onClose={selection.stopDrafting} />
    ) : measureId !== null ? (
      <MeasurePanel measureId={measureId} desk={desk} tab={tab} onClose={() => row.open(null)} onStep={row.step} />
    ) : null
  const head = (
    <TasksHead view="register" goTo={goTo}>
      <ExportList
        size="xs"
        title="任务台账一册"
        note={register.data === undefined ? '' : filterNote(filterWords(register.data, filters))}
        columns={choice.shown}
        groups={tasks.map(({ number, title, measures }) => ({ title: `${number}　${title}`, rows: measures }))}
        groupHead="任务"
        {...order}
      />
      <ColumnMenu columns={columns} hidden={choice.hidden} onToggle={choice.toggle} />
    </TasksHead>
  )
  const toolbar = (
    <>
      {register.data === undefined ? null : (
        <RegisterFilterBar register={register.data} filters={filters} onChange={(part) => setFilters({ ...filters, ...part })} />
      )}
      <ReadNotices reading={register} />
    </>
  )
  const foot = selection.ticked.size === 0 ? null : <SelectionBar selection={selection} isPrimary={request === null && tab.form === null} />
  const showEvidence = (trace: string): void => {
    tab.show('evidence')
    row.open(trace.replace(/^\w+:/, ''))
  }
  return (
    <PageFrame padding="none" head={head} toolbar={toolbar} foot={foot} panel={panel}>
      <TraceProvider onOpen={showEvidence}>
        <RegisterTable
          columns={choice.shown}
          tasks={tasks}
          order={order}
          isRead={register.data !== undefined}
          row={row}
          selection={isCity ? selection : null}
          onClear={() => setFilters(noFilters)}
        />
      </TraceProvider>
    </PageFrame>
  )
}
