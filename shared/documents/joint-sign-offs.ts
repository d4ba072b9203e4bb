import { setWidth, signOffIndents } from './measures.ts'
import type { BlockOf } from './model.ts'
import { wordsOf } from './texts.ts'

type JointSignOff = BlockOf<'jointSignOff'>
export type JointOrgan = JointSignOff['organs'][number]

/** Characters of size 3 on a line, and lines from one row of names to the next: a seal of 45 mm neither touches nor cuts the one below. */
const lineWidth = 28
export const sealedRowLines = 5

export interface SealedRows {
  /** Rows of the bodies in order; the last body stands in the last column, over the date. */
  readonly rows: readonly (readonly (JointOrgan | null)[])[]
  /** The middle of each column in characters from the left edge of the type area. */
  readonly centres: readonly number[]
}

/** 联合行文 with seals (7.3.5.1): two bodies a row where their names allow it; the last over a date 4 字 from the edge. */
export function sealedRows({ organs, date }: JointSignOff): SealedRows {
  const width = Math.max(...organs.flatMap(({ organ, sealedBy }) => [setWidth(organ), setWidth(sealedBy ?? '')]))
  const last = organs.at(-1)
  const lastWidth = Math.max(setWidth(last?.organ ?? ''), setWidth(last?.sealedBy ?? ''))
  const right = lineWidth - Math.max(4 + setWidth(wordsOf(date)) / 2, 2 + lastWidth / 2)
  // Two columns of equal width, the second around the middle of the date.
  const column = right / 1.5
  if (width > column - 0.5) return { rows: organs.map((organ) => [organ]), centres: [Math.min(right, lineWidth - 2 - width / 2)] }
  const places = organs.length % 2 === 0 ? [...organs] : [...organs.slice(0, -1), null, ...organs.slice(-1)]
  const rows = Array.from({ length: places.length / 2 }, (_, row) => places.slice(row * 2, row * 2 + 2))
  return { rows, centres: [column / 2, right] }
}

export interface StackedOrgans {
  /** Right indents in characters: names begin under one another, the date 2 字 to the right of them. */
  readonly organs: readonly { readonly text: string; readonly indent: number }[]
  readonly date: number
}

/** 联合行文 without seals (7.3.5.2): the lead body first, the others below it. */
export function stackedOrgans({ organs, date }: JointSignOff): StackedOrgans {
  const widest = organs.map(({ organ }) => organ).toSorted((one, other) => setWidth(other) - setWidth(one))[0] ?? ''
  const indents = signOffIndents(widest, null, wordsOf(date), false)
  const left = indents.organ + setWidth(widest)
  return { organs: organs.map(({ organ }) => ({ text: organ, indent: left - setWidth(organ) })), date: indents.date }
}
