import type { MappedColumn } from '../import-work.ts'

/** The columns with one of them read into `target`; the column that was read into it before is read no more. */
export function remapped(mapping: readonly MappedColumn[], at: number, target: string | null): readonly MappedColumn[] {
  return mapping.map((column) => {
    if (column.at === at) return { at, target }
    return target !== null && column.target === target ? { at: column.at, target: null } : column
  })
}
