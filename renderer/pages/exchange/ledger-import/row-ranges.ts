/** Numbers of rows as a draft keeps them: `5-80,92`. */
export function writeRows(rows: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const row of rows.toSorted((one, other) => one - other)) {
    const before = ranges.at(-1)
    if (before !== undefined && row <= before.last + 1) before.last = row
    else ranges.push({ first: row, last: row })
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)).join(',')
}

/** The rows of `5-80,92`, in order; '' has none. */
export function readRows(text: string): number[] {
  if (text === '') return []
  return text.split(',').flatMap((range) => {
    const [first = Number.NaN, last = first] = range.split('-').map(Number)
    return Number.isInteger(first) && Number.isInteger(last) ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : []
  })
}
