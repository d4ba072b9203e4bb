import type { CellMark, Marks } from './sheet-row.ts'

/** Most signs that a draft's field holds; a larger heap of unwritten cells lives only as long as the page. */
const longest = 20_000

/** Unwritten cells as the text that a draft keeps; undefined where they are too many. */
export function marksText(marks: Marks): string | undefined {
  const text = JSON.stringify([...marks].map(([key, cells]) => [key, [...cells].map(([id, mark]) => [id, mark.text, mark.problem])]))
  return text.length > longest ? undefined : text
}

/** Unwritten cells from the text that a draft kept; what cannot be read is nothing. */
export function marksFrom(text: string | undefined): Marks {
  if (text === undefined) return new Map()
  try {
    const rows = JSON.parse(text) as readonly (readonly [string, readonly (readonly [string, string, string | null])[]])[]
    return new Map(
      rows.map(([key, cells]) => [key, new Map(cells.map(([id, typed, problem]): [string, CellMark] => [id, { text: typed, problem }]))]),
    )
  } catch {
    return new Map()
  }
}
