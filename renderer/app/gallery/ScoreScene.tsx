import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { KeyCap, KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ScoreBreakdown } from '#renderer/components/score-breakdown/ScoreBreakdown.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from './Gallery.module.css'
import { sampleScore } from './sample-score.ts'
import { manyMeasures } from './sample-tasks.ts'
import type { SampleMeasure } from './sample-tasks.ts'

type Decision = 'agreed' | 'overruled'

/** The 考评 of the third picture: keys 1 and 2 decide the current row, its goal can be written (F2, paste, Ctrl+D). */
export function ScoreScene() {
  const [decisions, setDecisions] = useState<Readonly<Record<string, Decision>>>({
    'row 0': 'agreed',
    'row 1': 'agreed',
    'row 2': 'overruled',
  })
  const [goals, setGoals] = useState<Readonly<Record<string, string>>>({})
  const [current, setCurrent] = useState<string | null>('row 2')
  const decide = (row: SampleMeasure, decision: Decision): void => setDecisions((before) => ({ ...before, [row.id]: decision }))
  return (
    <PageFrame
      padding="none"
      head={
        <PageHead
          hasRule
          title="4月份考评"
          detail="复核阶段，4月28日审定；六县（市、区）已复核 3 个"
          actions={
            <>
              <Button size="xs" leftSection={<IconPrinter size="1rem" stroke={1.6} />}>
                考评得分明细表
              </Button>
              <ButtonReason>还有 15 条待复核</ButtonReason>
              <Button size="xs" disabled>
                提交审定
              </Button>
            </>
          }
        />
      }
      toolbar={<Filters />}
      panel={
        <SidePanel caption="逊克县" title="月度考评得分" onClose={() => undefined}>
          <ScoreBreakdown score={sampleScore} standing="暂列第 4 名" onOpen={() => undefined} />
        </SidePanel>
      }
    >
      <DataGrid
        label="复核"
        columns={columnsFor(decisions, goals, decide)}
        rows={rows}
        rowKey={(row) => row.id}
        current={current}
        onCurrent={setCurrent}
        keys={{ '1': (row) => decide(row, 'agreed'), '2': (row) => decide(row, 'overruled') }}
        onEdit={(edits) => setGoals((before) => ({ ...before, ...Object.fromEntries(edits.map((edit) => [edit.rowKey, edit.text])) }))}
      />
    </PageFrame>
  )
}

const rows = manyMeasures(29)

function Filters() {
  return (
    <FilterBar
      right={
        <>
          <KeyCaps
            hints={[
              { keys: ['1'], does: '同意' },
              { keys: ['2'], does: '改否' },
              { keys: ['↓'], does: '下一条' },
            ]}
          />
          <Button variant="filled">
            整县同意自评　15 条<KeyCap>Ctrl Enter</KeyCap>
          </Button>
        </>
      }
    >
      {[
        <FilterChip key="all" label="全部" count={29} isOn onChange={() => undefined} />,
        <FilterChip key="waiting" label="待复核" count={15} isOn={false} onChange={() => undefined} />,
        <FilterChip key="over" label="改否" count={1} isOn={false} onChange={() => undefined} />,
        <FilterChip key="without" label="缺佐证" count={0} isOn={false} onChange={() => undefined} />,
      ]}
    </FilterBar>
  )
}

function columnsFor(
  decisions: Readonly<Record<string, Decision>>,
  goals: Readonly<Record<string, string>>,
  decide: (row: SampleMeasure, decision: Decision) => void,
): readonly GridColumn<SampleMeasure>[] {
  const goalOf = (row: SampleMeasure): string => goals[row.id] ?? row.goal
  return [
    { id: 'code', head: '序号', width: 62, cell: (row) => row.code },
    { id: 'goal', head: '本月目标', cell: goalOf, text: goalOf, edit: { read: readGoal } },
    { id: 'self', head: '自评', width: 90, hasRule: true, cell: () => <StatusOf of="verdict" code="done" /> },
    { id: 'evidence', head: '佐证', width: 50, align: 'end', cell: (row) => row.evidence },
    {
      id: 'review',
      head: '复核',
      width: 134,
      hasRule: true,
      cell: (row) => <Decide row={row} decision={decisions[row.id]} onDecide={decide} />,
    },
    {
      id: 'spot',
      head: '抽查',
      width: 96,
      hasRule: true,
      cell: (row) => <StatusOf of="spotCheck" code={row.evidence === 3 ? 'confirmed' : 'unchecked'} />,
    },
  ]
}

function readGoal(text: string) {
  return text.trim() === ''
    ? ({ ok: false, problem: '本月目标不能为空，请填写后再离开本格。' } as const)
    : ({ ok: true, text: text.trim() } as const)
}

interface DecideProps {
  readonly row: SampleMeasure
  readonly decision: Decision | undefined
  onDecide(row: SampleMeasure, decision: Decision): void
}

function Decide({ row, decision, onDecide }: DecideProps) {
  return (
    <span className={classes.decide} role="group" aria-label={`复核 ${row.code}`}>
      <button
        type="button"
        tabIndex={-1}
        aria-pressed={decision === 'agreed'}
        data-chosen={decision === 'agreed' ? 'agreed' : undefined}
        onClick={() => onDecide(row, 'agreed')}
      >
        同意
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-pressed={decision === 'overruled'}
        data-chosen={decision === 'overruled' ? 'overruled' : undefined}
        onClick={() => onDecide(row, 'overruled')}
      >
        改否
      </button>
    </span>
  )
}
