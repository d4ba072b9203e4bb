import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { statusSaid } from '#shared/exchange/conditions.ts'
import classes from '../../packages/Packages.module.css'
import type { SentPackage } from '../../packages/package-words.ts'
import { numberedTitle, receiptWords, statusMarks } from '../../packages/package-words.ts'
import { evidenceWords } from '../due/due-words.ts'
import { madeWords, recipientWords, unwrittenVolumes } from './sent-words.ts'

const none = <span className={classes.faint}>无</span>

/** What was made, for whom, which volumes left, and what the other office said. */
export const sentColumns: readonly GridColumn<SentPackage>[] = [
  {
    id: 'madeAt',
    head: '生成日期',
    width: 88,
    isFrozen: true,
    cell: madeWords,
    text: madeWords,
    sort: (one, other) => one.madeAt.localeCompare(other.madeAt),
  },
  { id: 'recipient', head: '对象', minWidth: 116, maxWidth: 280, isFrozen: true, cell: recipientWords, text: recipientWords, sort: true },
  { id: 'title', head: '数据包', minWidth: 172, maxWidth: 360, cell: numberedTitle, text: numberedTitle },
  { id: 'records', head: '记录', width: 56, align: 'end', cell: ({ records }) => records, text: ({ records }) => String(records) },
  { id: 'evidence', head: '佐证', width: 128, cell: (sent) => evidenceWords(sent) || none, text: evidenceWords },
  { id: 'volumes', head: '写出', width: 84, cell: volumesCell, text: volumesText },
  { id: 'receipt', head: '对方回执', width: 152, cell: receiptCell, text: ({ receipt }) => receiptWords(receipt) },
  { id: 'officer', head: '经办人', width: 84, cell: ({ officer }) => officer, text: ({ officer }) => officer },
]

function volumesText({ volumes, written }: SentPackage): string {
  return `${written.length}/${volumes} 卷`
}

function volumesCell(sent: SentPackage) {
  const words = volumesText(sent)
  return unwrittenVolumes(sent).length === 0 ? words : <StatusMark mark="dueSoon">{words}</StatusMark>
}

function receiptCell({ receipt, recipient }: SentPackage) {
  if (receipt === null && recipient === null) return none
  const mark = receipt === null ? 'notStarted' : statusMarks[statusSaid(receipt)]
  return <StatusMark mark={mark}>{receiptWords(receipt)}</StatusMark>
}
