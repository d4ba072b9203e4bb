import type { GridEdit, GridRefusal } from '#renderer/components/data-grid/grid-types.ts'
import { readCell } from '#shared/ledgers/reading.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import type { Readings } from './use-reading-context.ts'

/** Most different titles that one paste asks for. */
const mostAsked = 60

/** Cells of links that were refused because their entry was not met yet: the entries are asked for, and what is found is taken. */
export async function linksFound(
  ledger: Ledger,
  { context, findEntries }: Pick<Readings, 'context' | 'findEntries'>,
  refusals: readonly GridRefusal[],
): Promise<{ readonly edits: readonly GridEdit[]; readonly refusals: readonly GridRefusal[] }> {
  const linkColumns = new Map(
    ledger.columns.flatMap((column) => (column.kind === 'entry' && column.of !== null ? [[column.id, column]] : [])),
  )
  const asked = new Map<string, { readonly of: string; readonly text: string }>()
  for (const { columnId, text } of refusals) {
    const of = linkColumns.get(columnId)?.of
    if (of != null && asked.size < mostAsked) asked.set(`${of} ${text}`, { of, text })
  }
  if (asked.size === 0) return { edits: [], refusals }
  await Promise.all([...asked.values()].map(({ of, text }) => findEntries(of, text)))
  const edits: GridEdit[] = []
  const left: GridRefusal[] = []
  for (const refusal of refusals) {
    const column = linkColumns.get(refusal.columnId)
    const reading = column === undefined ? undefined : readCell(column, refusal.text, context)
    if (reading?.ok === true) edits.push({ rowKey: refusal.rowKey, columnId: refusal.columnId, text: refusal.text })
    else left.push(reading === undefined ? refusal : { ...refusal, problem: reading.problem })
  }
  return { edits, refusals: left }
}
