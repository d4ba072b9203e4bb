import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { SupervisionHead } from '../SupervisionHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { subjectColumns } from './columns.tsx'
import type { Step, SubjectRow } from './rows.ts'
import { filteredSubjects, filterWords, noSubjectFilters, subjectKey, usualStep } from './rows.ts'
import { SubjectBar } from './SubjectBar.tsx'
import { SubjectFilterBar } from './SubjectFilterBar.tsx'
import { SubjectSide } from './SubjectSide.tsx'

/** 督办事项: late milestones, late materials, overdue problems, each with its rung; ticked ones become notices. */
export function SubjectsView({ desk, onView }: ViewProps) {
  const list = useDeskQuery('notices.subjects', {})
  const [filters, setFilters] = useState(noSubjectFilters)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [chosenStep, setChosenStep] = useState<Step | null>(null)
  const [panel, setPanel] = useState<'draft' | 'urge' | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const finds = useFinder(filters.query)
  const all = list.data?.subjects ?? []
  const shown = filteredSubjects(all, filters, finds)
  const order = useGridSort()
  const chosen = all.filter((row) => ticked.has(subjectKey(row)))
  const step = chosenStep ?? usualStep(chosen)
  const row = all.find((each) => subjectKey(each) === opened)
  const isCity = desk.profile === 'city'
  const close = (): void => {
    setPanel(null)
    setOpened(null)
  }
  const open = (next: SubjectRow): void => {
    setPanel(null)
    setOpened(subjectKey(next))
  }
  const move = (by: 1 | -1): void => {
    const next = shown[shown.findIndex((each) => subjectKey(each) === opened) + by]
    if (next !== undefined) open(next)
  }
  return (
    <PageFrame
      padding="none"
      head={
        <SupervisionHead view="subjects" onView={onView}>
          <ExportList title="督办事项清单" note={filterNote(filterWords(filters))} columns={subjectColumns} rows={shown} {...order} />
        </SupervisionHead>
      }
      toolbar={
        <>
          <SubjectFilterBar rows={all} filters={filters} canAct={isCity} onChange={(part) => setFilters({ ...filters, ...part })} />
          <ReadNotices reading={list} />
        </>
      }
      foot={
        isCity && chosen.length > 0 && panel === null ? (
          <SubjectBar
            rows={chosen}
            step={step}
            onStep={setChosenStep}
            isPrimary={row === undefined}
            onDraft={() => setPanel('draft')}
            onUrge={() => setPanel('urge')}
            onClear={() => setTicked(new Set())}
          />
        ) : null
      }
      panel={
        <SubjectSide
          panel={panel}
          row={row}
          chosen={chosen}
          step={step}
          desk={desk}
          onUrged={() => setTicked(new Set())}
          onStep={move}
          onClose={close}
        />
      }
    >
      <DataGrid
        label="督办事项"
        columns={subjectColumns}
        rows={shown}
        {...order}
        rowKey={subjectKey}
        current={opened}
        onCurrent={(key) => {
          if (opened !== null) setOpened(key)
        }}
        onOpen={open}
        {...(isCity ? { ticked, onTick: setTicked } : {})}
        empty={
          list.data === undefined ? null : all.length === 0 ? (
            <NoSubjects />
          ) : (
            <EmptyState action={<Button onClick={() => setFilters(noSubjectFilters)}>清除筛选</Button>}>
              没有符合筛选条件的事项。
            </EmptyState>
          )
        }
      />
    </PageFrame>
  )
}

function NoSubjects() {
  const [, navigate] = useLocation()
  return (
    <EmptyState action={<Button onClick={() => navigate('/tasks')}>查看任务台账</Button>}>
      没有逾期的时限、材料和整改问题。到期未办的事项列在这里，选定后起草提示单或者督办单。
    </EmptyState>
  )
}
