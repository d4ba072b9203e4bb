import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import type { PackageFlag } from '#shared/exchange/conditions.ts'
import { packageFlags, packageStatuses } from '#shared/exchange/conditions.ts'
import classes from '../../packages/Packages.module.css'
import type { ReceivedPackage } from '../../packages/package-words.ts'
import { arrivalWords, lackingWords, numberedTitle, statusMarks } from '../../packages/package-words.ts'
import { placeAddress } from '../../place.ts'

const none = <span className={classes.faint}>无</span>

/** Who sent what and when it came, what is missing of it, and whether our receipt left. */
export function inboxColumns(mayCheck: boolean): readonly GridColumn<ReceivedPackage>[] {
  return [
    {
      id: 'status',
      head: '状态',
      width: 116,
      isFrozen: true,
      cell: ({ status }) => <StatusMark mark={statusMarks[status]}>{packageStatuses[status]}</StatusMark>,
      text: ({ status }) => packageStatuses[status],
    },
    {
      id: 'sender',
      head: '来源单位',
      minWidth: 116,
      maxWidth: 240,
      isFrozen: true,
      cell: ({ sender }) => sender.name,
      text: ({ sender }) => sender.name,
      sort: true,
    },
    { id: 'package', head: '数据包', minWidth: 184, maxWidth: 480, share: 1.5, cell: packageCell, text: packageText },
    {
      id: 'receivedOn',
      head: '实际收件日期、方式',
      width: 148,
      cell: arrivalWords,
      text: arrivalWords,
      sort: (one, other) => one.receivedOn.localeCompare(other.receivedOn),
    },
    { id: 'records', head: '记录', width: 56, align: 'end', cell: ({ records }) => records, text: ({ records }) => String(records) },
    { id: 'doubts', head: '冲突、待齐', width: 96, cell: doubtsCell, text: doubtWords },
    { id: 'lacking', head: '佐证未到', width: 136, cell: lackingCell, text: lackingWords },
    { id: 'receipt', head: '回执', width: 60, cell: receiptCell, text: receiptText },
    ...(mayCheck ? [checkColumn] : [{ id: 'officer', head: '经办人', width: 84, cell: officerOf, text: officerOf }]),
  ]
}

const officerOf = ({ officer }: ReceivedPackage): string => officer

const checkColumn: GridColumn<ReceivedPackage> = {
  id: 'officer',
  head: '经办',
  width: 104,
  cell: (each) =>
    each.status === 'held' ? (
      <Button size="xs" component={Link} href={`${placeAddress('keys')}?unit=${encodeURIComponent(each.sender.unitId)}`}>
        电话核对
      </Button>
    ) : (
      each.officer
    ),
  text: officerOf,
}

/** Which flags somebody has to do something about; the others stand with the package itself. */
const ofNote: ReadonlySet<PackageFlag> = new Set(['gap', 'clockAhead', 'clockBack', 'clockSuspect', 'restored', 'secondInstallation'])
const flagsOf = ({ flags }: ReceivedPackage): readonly PackageFlag[] => flags.filter((flag) => ofNote.has(flag))

function packageCell(each: ReceivedPackage) {
  return (
    <>
      {numberedTitle(each)}
      {flagsOf(each).map((flag) => (
        <span key={flag} className={classes.second}>
          {packageFlags[flag]}
        </span>
      ))}
    </>
  )
}

function packageText(each: ReceivedPackage): string {
  return [numberedTitle(each), ...flagsOf(each).map((flag) => packageFlags[flag])].join('；')
}

function doubtWords({ conflicts, waiting }: ReceivedPackage): string {
  return [...(conflicts === 0 ? [] : [`冲突 ${conflicts}`]), ...(waiting === 0 ? [] : [`待齐 ${waiting}`])].join('，')
}

function doubtsCell(each: ReceivedPackage) {
  const words = doubtWords(each)
  return words === '' ? none : <StatusMark mark={each.conflicts > 0 ? 'conflict' : 'dueSoon'}>{words}</StatusMark>
}

function lackingCell(each: ReceivedPackage) {
  const words = lackingWords(each)
  return words === '' ? none : <StatusMark mark="dueSoon">{words}</StatusMark>
}

function receiptText({ isReceiptSent }: ReceivedPackage): string {
  return isReceiptSent ? '已发' : '未发'
}

function receiptCell(each: ReceivedPackage) {
  return each.isReceiptSent || each.status === 'undone' ? <span className={classes.faint}>{receiptText(each)}</span> : receiptText(each)
}
