import type { InputOf } from '#shared/api/contract.ts'
import type { DeskClient } from '#renderer/api/desk-client.ts'
import type { ImportOutcome } from '#shared/domain/row-outcomes.ts'

const rowsAtOnce = 500

/** The numbers of all rows of one outcome. */
export async function allRowsOf(
  client: DeskClient,
  job: Omit<InputOf<'imports.preview'>, 'only' | 'from' | 'limit'>,
  only: ImportOutcome,
): Promise<readonly number[]> {
  const found: number[] = []
  for (;;) {
    const { rows, total } = await client.call('imports.preview', { ...job, only, from: found.length, limit: rowsAtOnce })
    found.push(...rows.map(({ row }) => row))
    if (rows.length === 0 || found.length >= total) return found
  }
}
