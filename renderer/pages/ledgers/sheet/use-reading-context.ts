import { useMemo, useState } from 'react'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { ReadingContext } from '#shared/ledgers/reading.ts'
import { LinkNames, readingContext } from './reading-context.ts'

export interface Readings {
  readonly context: ReadingContext
  /** Names that cells of these kinds can take. */
  readonly unitNames: readonly string[]
  readonly measureNames: readonly string[]
  readonly units: readonly { readonly unitId: string; readonly name: string; readonly aliases: readonly string[] }[]
  readonly measures: readonly { readonly measureId: string; readonly name: string }[]
  /** Asks for entries of a ledger by part of their title, and remembers them. */
  findEntries(ledgerId: string, text: string): Promise<readonly string[]>
}

/** What reading and choosing in cells needs: units, measures by code, entries of linked ledgers. */
export function useReadingContext(year: number): Readings {
  const { client } = useDesk()
  const unitList = useDeskQuery('units.list', {}).data?.units
  const tasks = useDeskQuery('tasks.register', {}).data?.tasks
  const [links] = useState(() => new LinkNames())
  return useMemo(() => {
    const units = unitList ?? []
    const rows = (tasks ?? []).flatMap((task) => task.measures)
    const context = readingContext({
      year,
      units: units.map(({ unitId, ...named }) => ({ id: unitId, ...named })),
      measures: rows.map(({ measureId, code }) => ({ id: measureId, name: code })),
      links,
    })
    return {
      context,
      units,
      unitNames: units.map(({ name }) => name),
      measureNames: rows.map(({ code }) => code),
      measures: rows.map(({ measureId, code, shortTitle }) => ({ measureId, name: `${code} ${shortTitle}` })),
      findEntries: async (ledgerId, text) => {
        const { choices } = await client.call('ledgers.choices', { ledgerId, text: text.slice(0, 100) })
        links.add(
          ledgerId,
          choices.map(({ entryId, title }) => ({ id: entryId, name: title })),
        )
        return choices.map(({ title }) => title)
      },
    }
  }, [client, year, unitList, tasks, links])
}
