import { Button, Tabs } from '@mantine/core'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { officialMonth, officialMonthDay } from '#shared/text/official-dates.ts'
import { EvidenceList } from '../line/EvidenceList.tsx'
import type { LineProgress } from '../line/line.ts'
import { LineGate } from '../line/LineGate.tsx'
import { ProgressEntries } from '../line/ProgressEntries.tsx'
import panel from '../panel/Panel.module.css'

type Part = 'progress' | 'evidence'

interface LinePanelProps {
  readonly lineId: string
  readonly today: string
  readonly part: Part
  onPart(part: Part): void
  onClose(): void
  onStep(by: 1 | -1): void
}

/** One line of 一表: what the month asks, what was done, what proves it. A line without an entry opens with its form. */
export function LinePanel({ lineId, today, part, onPart, onClose, onStep }: LinePanelProps) {
  const line = useDeskQuery('progress.ofLine', { lineId }).data
  const [form, setForm] = useState<{ readonly lineId: string; readonly part: Part | null } | null>(null)
  const asked = form?.lineId === lineId ? form.part : line?.entries.length === 0 ? 'progress' : null
  const ask = (next: Part | null): void => {
    setForm({ lineId, part: next })
    if (next !== null) onPart(next)
  }
  return (
    <SidePanel
      caption={line === undefined ? '进展' : `${line.unit.name}　${officialMonth(line.month)}　${line.line.code}`}
      title={line?.line.shortTitle ?? ''}
      onClose={onClose}
      onStep={onStep}
      actions={
        <>
          <May to="progress.save">
            <Button size="xs" onClick={() => ask('progress')}>
              登记进展
            </Button>
          </May>
          <May to="evidence.add">
            <Button size="xs" onClick={() => ask('evidence')}>
              添加佐证
            </Button>
          </May>
        </>
      }
    >
      <LineGate lineId={lineId}>
        {(data) => (
          <>
            <FactList facts={lineFacts(data)} />
            <Tabs value={part} onChange={(next) => onPart(next === 'evidence' ? 'evidence' : 'progress')}>
              <Tabs.List className={panel.tabs ?? ''}>
                <Tabs.Tab value="progress">进展 {data.entries.length}</Tabs.Tab>
                <Tabs.Tab value="evidence">佐证 {data.evidence.length}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="progress">
                <ProgressEntries
                  line={data}
                  today={today}
                  isAdding={asked === 'progress'}
                  onAdd={() => ask('progress')}
                  onAdded={() => ask(null)}
                />
              </Tabs.Panel>
              <Tabs.Panel value="evidence">
                <EvidenceList
                  line={data}
                  today={today}
                  isAdding={asked === 'evidence'}
                  onAdd={() => ask('evidence')}
                  onAdded={() => ask(null)}
                />
              </Tabs.Panel>
            </Tabs>
          </>
        )}
      </LineGate>
    </SidePanel>
  )
}

function lineFacts({ line, lastMonthNextPlan }: LineProgress) {
  return [
    { label: '具体措施', value: line.measureText },
    { label: '本月目标', value: line.goal === '' ? '未填' : line.goal },
    { label: '本月时限', value: officialMonthDay(line.dueOn) },
    ...(lastMonthNextPlan === '' ? [] : [{ label: '上月计划', value: lastMonthNextPlan }]),
  ]
}
