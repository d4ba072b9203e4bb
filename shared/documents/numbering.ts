import { headingMark } from '#shared/text/numerals.ts'
import type { Block } from './model.ts'

/** The marks of all headings by block index: 一、（一）1.（1）, each level starting again under the next higher one and in every annex. */
export function headingMarks(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const marks = new Map<number, string>()
  let counts = [0, 0, 0, 0]
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'annexStart') counts = [0, 0, 0, 0]
    if (block.type !== 'heading') continue
    const place = block.level - 1
    counts = counts.map((count, at) => (at < place ? count : at === place ? count + 1 : 0))
    marks.set(index, headingMark(block.level, counts[place] ?? 1))
  }
  return marks
}
