import { Input } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import classes from '../Appraisal.module.css'
import { Choice } from '../Choice.tsx'
import type { ReviewRow } from '../review/review-rows.ts'
import type { Finding, Findings } from './findings.ts'

interface FindingRowsProps {
  readonly rows: readonly ReviewRow[]
  readonly current: string | null
  readonly findings: Findings
  onFinding(lineId: string, finding: Finding): void
  onReason(lineId: string, reason: string): void
}

/** The county's lines with 属实 and 未属实; lines left alone are not part of the check. */
export function FindingRows({ rows, current, findings, onFinding, onReason }: FindingRowsProps) {
  const first = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    first.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div className={classes.findingsScroll}>
      <PlainTable label="抽查的措施">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">措施</th>
            <th scope="col">结论</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const given = findings[row.lineId]
            return (
              <tr key={row.lineId} ref={row.lineId === current ? first : undefined}>
                <td>{row.code}</td>
                <td>
                  {row.shortTitle}
                  {given?.finding === 'refuted' ? (
                    <Input
                      size="xs"
                      autoFocus
                      aria-label={`${row.code} 情况说明`}
                      placeholder="写明未属实的情况"
                      maxLength={500}
                      value={given.reason}
                      onChange={(event) => onReason(row.lineId, event.currentTarget.value)}
                    />
                  ) : null}
                </td>
                <td>
                  <Choice
                    label={`抽查 ${row.code}`}
                    isTabStop
                    options={[
                      { value: 'confirmed', label: '属实' },
                      { value: 'refuted', label: '未属实', isAgainst: true },
                    ]}
                    value={given?.finding ?? null}
                    onChoose={(finding) => onFinding(row.lineId, finding)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </PlainTable>
    </div>
  )
}
