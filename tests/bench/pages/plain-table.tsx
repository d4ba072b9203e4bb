import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { headOf, widthOf } from '#renderer/pages/ledgers/sheet/column-widths.ts'
import { integrityPledge } from '#shared/ledgers/integrity-pledge.ts'
import { cellText, statusText } from '#shared/ledgers/writing.ts'
import { pledgeAt, pledgeCount } from './pledges.ts'
import './plain-table.css'

/** The ledger's columns as the workbench lists them, as texts and pixels. */
const listed = integrityPledge.columns.filter(({ isListed, required }) => isListed || required)
const heads = ['办理', '办理状态', ...listed.map(headOf), '填报单位']
const widths = [48, 106, ...listed.map((column) => (column.id === integrityPledge.titleColumn ? 200 : widthOf(column))), 136]
const rows = Array.from({ length: pledgeCount }, (_, at) => {
  const { status, fields, names, unit } = pledgeAt(at)
  return [
    '查看',
    statusText(integrityPledge.statuses, status),
    ...listed.map((column) => cellText(column, fields[column.id], names)),
    unit.name,
  ]
})

/** Plain cells of the same texts, virtual, rows measured because their texts are of one to three lines. */
function PlainTable() {
  const scroll = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 40,
    overscan: 8,
  })
  const shown = virtual.getVirtualItems()
  return (
    <div ref={scroll} className="scroll">
      <table style={{ width: widths.reduce((sum, width) => sum + width) }}>
        <colgroup>
          {widths.map((width, at) => (
            <col key={heads[at]} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr style={{ height: shown[0]?.start ?? 0 }} />
          {shown.map(({ index }) => (
            <tr key={index} ref={virtual.measureElement} data-index={index}>
              {rows[index]?.map((text, at) => (
                <td key={heads[at]}>{text}</td>
              ))}
            </tr>
          ))}
          <tr style={{ height: virtual.getTotalSize() - (shown.at(-1)?.end ?? 0) }} />
        </tbody>
      </table>
    </div>
  )
}

export function open(root: Element): void {
  createRoot(root).render(<PlainTable />)
}
