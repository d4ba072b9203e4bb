import { useState } from 'react'
import type { GridSort } from '../data-grid/grid-types.ts'

/** The sort of a grid, known to the page too: `const order = useGridSort()`, then `<DataGrid {...order} />` and `<ExportList {...order} />`. */
export function useGridSort(): { readonly sort: GridSort | null; onSort(sort: GridSort | null): void } {
  const [sort, onSort] = useState<GridSort | null>(null)
  return { sort, onSort }
}
