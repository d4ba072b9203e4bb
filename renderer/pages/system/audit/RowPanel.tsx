import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import classes from './Audit.module.css'
import { actor } from './columns.tsx'
import type { AuditRow } from './filter.ts'

interface RowPanelProps {
  readonly row: AuditRow
  readonly today: string
  onStep(by: 1 | -1): void
  onClose(): void
}

/** One row of the log with all that is known of it. */
export function RowPanel({ row, today, onStep, onClose }: RowPanelProps) {
  return (
    <SidePanel caption={`日志第 ${row.seq} 条`} title={row.action} onStep={onStep} onClose={onClose}>
      <FactList facts={rowFacts(row, today)} />
      <SectionHead title="内容" />
      {row.detail.length === 0 ? <p className={classes.words}>没有其他内容。</p> : <FactList facts={row.detail} />}
    </SidePanel>
  )
}

/** Who, when, about what, and the code that a paper of that moment would carry. */
export function rowFacts(row: AuditRow, today: string) {
  return [
    { label: '人员', value: actor(row) },
    { label: '时间', value: whenInChina(row.at, today) },
    { label: '事项', value: row.action },
    { label: '对象', value: row.subject === '' ? '无' : row.subject },
    ...(row.title === '' ? [] : [{ label: '对象名称', value: row.title }]),
    { label: '审计编码', value: <code className={classes.code}>{row.code}</code> },
  ]
}
