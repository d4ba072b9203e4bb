import type { Connection } from '#db/repositories/connection.ts'
import { listEvidence } from '#db/repositories/evidence.ts'
import { entryTitles } from '#db/repositories/imports.ts'
import { listMeasures } from '#db/repositories/programme.ts'
import { nameFinder } from '#shared/ledgers/names.ts'
import type { ReadingContext } from '#shared/ledgers/reading.ts'
import type { Ledger, LedgerColumn } from '#shared/ledgers/schema.ts'
import { type ServiceContext, isOwnOrCity } from '../context.ts'
import { unitRefs } from '../units.ts'

/**
 * What reading a file's cells needs, from what this office keeps and may see: units by name and alias (one that two share is asked about,
 * M-009), measures by code, entries by title, evidence by title. Only what the read columns need is looked up.
 */
export async function readingContextOf(context: ServiceContext, db: Connection, columns: readonly LedgerColumn[]): Promise<ReadingContext> {
  const { office, pack } = context
  const has = (kind: LedgerColumn['kind']): boolean => columns.some((column) => column.kind === kind)
  const units = await unitRefs(db, pack)
  const measures = has('measure') ? await listMeasures(db, office.programmeId) : []
  const evidence = has('evidence') ? await listEvidence(db, { programmeId: office.programmeId }) : []
  const links = new Map(
    await Promise.all(linked(columns).map(async (ledgerId) => [ledgerId, await titleFinder(context, db, ledgerId)] as const)),
  )
  const nobody = nameFinder([])
  return {
    year: pack.year,
    serialDates: null,
    units: nameFinder(units.all, pack.city),
    measures: nameFinder(measures.map(({ id, code }) => ({ id, name: code }))),
    entries: (ledgerId) => links.get(ledgerId) ?? nobody,
    evidence: nameFinder(evidence.filter((each) => isOwnOrCity(context, each.unit_id)).map(({ id, title }) => ({ id, name: title }))),
  }
}

function linked(columns: readonly LedgerColumn[]): string[] {
  return [...new Set(columns.flatMap(({ kind, of }) => (kind === 'entry' && of !== null ? [of] : [])))]
}

async function titleFinder({ office }: ServiceContext, db: Connection, ledgerId: string) {
  const own = office.profile === 'county' ? { unitId: office.unitId } : {}
  const titles = await entryTitles(db, { programmeId: office.programmeId, ledgerId, ...own })
  return nameFinder(titles.map(({ id, title }) => ({ id, name: title })))
}

/** The columns that a mapping reads, by the place of the file's column. */
export function columnsRead(ledger: Ledger, mapping: readonly { readonly at: number; readonly target: string | null }[]) {
  return new Map(
    mapping.flatMap(({ at, target }) => {
      const column = ledger.columns.find(({ id }) => id === target)
      return column === undefined ? [] : [[at, column] as const]
    }),
  )
}
