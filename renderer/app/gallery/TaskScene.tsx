import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { ColumnMenu, useColumns } from '#renderer/components/data-grid/ColumnMenu.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { DutyBars } from '#renderer/components/duty-bars/DutyBars.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip, FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import { LateWords, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { manyMeasures, sampleGroups } from './sample-tasks.ts'
import type { SampleMeasure } from './sample-tasks.ts'
import { TaskPanel } from './TaskPanel.tsx'

const columns: readonly GridColumn<SampleMeasure>[] = [
  { id: 'code', head: '序号', width: 44, isFrozen: true, cell: (row) => row.code, text: (row) => row.code, sort: true },
  { id: 'text', head: '具体措施', minWidth: 267, isFrozen: true, isBalanced: true, cell: (row) => row.text, text: (row) => row.text },
  { id: 'lead', head: '牵头单位', width: 112, cell: (row) => row.leads.map((lead) => <div key={lead}>{lead}</div>) },
  { id: 'due', head: '完成时限', width: 108, cell: Deadlines },
  { id: 'status', head: '状态', width: 84, cell: Status },
  { id: 'duty', head: '六个一', width: 86, cell: (row) => <DutyBars have={row.duty} /> },
  {
    id: 'evidence',
    head: '佐证',
    width: 40,
    align: 'end',
    cell: (row) => <TraceNumber trace={`evidence:${row.id}`}>{row.evidence}</TraceNumber>,
  },
  { id: 'rung', head: '提醒督办', width: 76, cell: (row) => <StatusOf of="rung" code={row.rung} /> },
]

function Deadlines(row: SampleMeasure) {
  return row.deadlines.map((deadline) => (
    <div key={deadline.words}>{deadline.isLate ? <LateWords>{deadline.words}</LateWords> : deadline.words}</div>
  ))
}

function Status(row: SampleMeasure) {
  return row.daysLate > 0 ? <StatusOf of="milestone" code="overdue" days={row.daysLate} /> : <StatusOf of="assignment" code={row.status} />
}

/** The 任务台账 of the second picture. */
export function TaskScene() {
  const [search] = useSearchParams()
  const count = search.get('rows')
  const [current, setCurrent] = useState<string | null>('7-3')
  const [isOpen, setIsOpen] = useState(true)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(['7-1', '7-2', '7-3', '7-6']))
  const [query, setQuery] = useState('')
  const finds = useFinder(query)
  const given = count === null ? sampleGroups : [{ id: '1', code: '1', title: '全部措施', rows: manyMeasures(Number(count)) }]
  const groups = given
    .map((group) => ({ ...group, rows: group.rows.filter((row) => finds(row.text)) }))
    .filter((group) => group.rows.length > 0)
  const all = groups.flatMap((group) => group.rows)
  const step = (by: 1 | -1): void => setCurrent((before) => all[all.findIndex((row) => row.id === before) + by]?.id ?? before)
  const choice = useColumns('gallery', columns)
  return (
    <PageFrame
      padding="none"
      head={
        <PageHead
          title="任务台账"
          views={<Views />}
          actions={
            <>
              <ColumnMenu columns={columns} hidden={choice.hidden} onToggle={choice.toggle} />
              <Button size="xs" leftSection={<IconPrinter size="1rem" stroke={1.6} />}>
                打印
              </Button>
              <Button size="xs" leftSection={<IconDownload size="1rem" stroke={1.6} />}>
                导出 Excel
              </Button>
            </>
          }
        />
      }
      toolbar={<Filters query={query} onQuery={setQuery} />}
      foot={
        <ActionBar count={`已选 ${ticked.size} 条`} actions={<Button variant="filled">起草文书</Button>}>
          将起草：督办单 1 份（市教育局）、函或提示单 1 份（团市委）、内部催办单 1 份（3 项）
        </ActionBar>
      }
      panel={isOpen && current !== null ? <TaskPanel onClose={() => setIsOpen(false)} onStep={step} /> : null}
    >
      <DataGrid
        label="任务台账"
        columns={choice.shown}
        groups={groups}
        rowKey={(row) => row.id}
        current={current}
        onCurrent={setCurrent}
        onOpen={() => setIsOpen(true)}
        ticked={ticked}
        onTick={setTicked}
        empty={<EmptyState action={<Button onClick={() => setQuery('')}>清除筛选</Button>}>没有符合筛选条件的措施。</EmptyState>}
      />
    </PageFrame>
  )
}

function Views() {
  const [view, setView] = useState<'register' | 'progress' | 'problems'>('register')
  const views = [
    { value: 'register', label: '一册', count: '31 条' },
    { value: 'progress', label: '一表', count: '5 月' },
    { value: 'problems', label: '一清单', count: '6 项' },
  ] as const
  return <SegmentedViews label="视图" views={views} value={view} onChange={setView} />
}

function Filters({ query, onQuery }: { readonly query: string; onQuery(text: string): void }) {
  const [domain, setDomain] = useState<string | null>(null)
  const [isShort, setIsShort] = useState(false)
  const [isLate, setIsLate] = useState(false)
  const domains = [
    { value: '1', label: '政务诚信' },
    { value: '2', label: '商务诚信' },
  ]
  return (
    <FilterBar search={<SearchField label="查找措施" value={query} onChange={onQuery} />}>
      {[
        <FilterSelect key="domain" label="领域" options={domains} value={domain} onChange={setDomain} />,
        <FilterSelect key="lead" label="牵头单位" options={[]} value={null} onChange={() => undefined} />,
        <FilterSelect key="status" label="状态" options={[]} value={null} onChange={() => undefined} />,
        <FilterChip key="short" label="六个一不全" count={12} isOn={isShort} onChange={setIsShort} />,
        <FilterChip key="late" label="逾期" count={5} isLate isOn={isLate} onChange={setIsLate} />,
      ]}
    </FilterBar>
  )
}
