import type { OutputOf } from '#shared/api/contract.ts'
import { missingSentence } from '#shared/domain/collected-progress.ts'
import { officialDate } from '#shared/text/official-dates.ts'

export type Board = OutputOf<'forms.board'>
export type BoardUnit = Board['units'][number]

/** Which units the board shows. */
export const boardFilters = {
  all: '全部',
  territories: '县（市、区）、管委会',
  missing: '未报',
  returned: '已退回',
  received: '已收',
} as const
export type BoardFilter = keyof typeof boardFilters

const isShown: Readonly<Record<BoardFilter, (unit: BoardUnit) => boolean>> = {
  all: () => true,
  territories: ({ kind }) => kind === 'territory',
  missing: ({ isMissing }) => isMissing,
  returned: ({ form }) => form?.status === 'returned',
  received: ({ isExpected, isMissing }) => isExpected && !isMissing,
}

/** The units of a filter, in the programme's order. */
export function unitsShown(board: Board, filter: BoardFilter): readonly BoardUnit[] {
  return board.units.filter(isShown[filter])
}

/** The 未报名单 as a sentence for a message; '' where nothing is owed. */
export function missingWords({ title, summary, missing }: Board, today: string): string {
  const sentence = missingSentence(
    officialDate(today),
    summary.expected,
    missing.map(({ name }) => name),
  )
  return sentence === '' ? '' : `《${title}》：${sentence}`
}
