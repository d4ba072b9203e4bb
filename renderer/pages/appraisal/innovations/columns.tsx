import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { claimStatuses } from '#shared/domain/claims.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from '../Appraisal.module.css'
import type { Innovation, InnovationCategory } from './innovation.ts'
import { categoryWords } from './innovation.ts'

/** 申报 at the left, the city's 认定 behind the rule (考评细则 二（二）2). */
export function innovationColumns(categories: readonly InnovationCategory[]): readonly GridColumn<Innovation>[] {
  const words = new Map(categories.map((each) => [each.category, categoryWords(each)]))
  const category = ({ category: number }: Innovation): string => words.get(number) ?? `（${number}）`
  return [
    { id: 'unit', head: '申报单位', width: 112, isFrozen: true, cell: UnitCell, text: unitWords, sort: true },
    {
      id: 'status',
      head: '认定',
      width: 96,
      cell: (row) => <StatusOf of="claim" code={row.status} />,
      text: (row) => claimStatuses[row.status],
    },
    { id: 'title', head: '申报事项', minWidth: 140, cell: (row) => row.title, text: (row) => row.title },
    {
      id: 'category',
      head: '申报情形',
      minWidth: 140,
      cell: category,
      text: category,
      sort: (one, other) => one.category - other.category,
    },
    { id: 'basis', head: '依据文件', width: 140, cell: (row) => row.basis, text: (row) => row.basis },
    {
      id: 'claimedOn',
      head: '申报日期',
      width: 88,
      cell: (row) => officialMonthDay(row.claimedOn),
      text: (row) => officialMonthDay(row.claimedOn),
      sort: (one, other) => (one.claimedOn < other.claimedOn ? -1 : one.claimedOn > other.claimedOn ? 1 : 0),
    },
    { id: 'opinion', head: '认定意见', width: 132, hasRule: true, cell: OpinionCell, text: opinionWords },
  ]
}

function UnitCell({ unit, isOnBehalf }: Innovation) {
  return (
    <>
      {unit.name}
      {isOnBehalf ? <div className={classes.quiet}>代录</div> : null}
    </>
  )
}

function unitWords({ unit, isOnBehalf }: Innovation): string {
  return isOnBehalf ? `${unit.name}（代录）` : unit.name
}

type Decided = Pick<Innovation, 'decidedOn' | 'opinion'>

/** 「12月28日　符合细则二（二）2（4）」 */
export function opinionWords({ decidedOn, opinion }: Decided): string {
  return decidedOn === null ? opinion : `${officialMonthDay(decidedOn)}　${opinion}`
}

/** The city's opinion with its day below. */
export function OpinionCell(row: Decided) {
  return (
    <>
      {row.opinion}
      {row.decidedOn === null ? null : <div className={classes.quiet}>{officialMonthDay(row.decidedOn)}</div>}
    </>
  )
}
