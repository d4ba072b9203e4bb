import { suspectCodes } from '#db/repositories/ledger-keys.ts'
import { type CodeRow, faultyCodes } from '#shared/ledgers/faulty-codes.ts'
import type { EntryFields } from '#shared/ledgers/schema.ts'
import type { ServiceContext } from '../context.ts'
import { allLedgers } from './catalogue.ts'
import { unitNames } from './rows.ts'

/** So many codes or names of each kind are looked at: more cannot be worked through on one page. */
const mostOfKind = 500

/** 重错码 across all ledgers of the programme (M-052, M-133): one code with several names, one name with several codes, codes that do not check. */
export async function faultyCodeList(context: ServiceContext) {
  const { db } = context.store
  const { programmeId, profile, unitId } = context.office
  const ledgers = new Map((await allLedgers(context, db)).map(({ ledger }) => [ledger.id, ledger]))
  const units = await unitNames(context, db)
  const of = { programmeId, ...(profile === 'county' ? { unitId } : {}), limit: mostOfKind }
  const rows = (await suspectCodes(db, of)).flatMap(({ entryId, ledgerId, columnId, value, fields }): CodeRow[] => {
    const nameIn = ledgers.get(ledgerId)?.columns.find((column) => column.id === columnId)?.nameIn
    const name = nameIn == null ? undefined : (JSON.parse(fields) as EntryFields)[nameIn]
    return [{ entryId, ledgerId, code: value, name: typeof name === 'string' ? (units.get(name) ?? name) : '' }]
  })
  return {
    faults: faultyCodes(rows).map(({ kind, code, name, problem, entries }) => ({
      kind,
      code,
      name,
      problem,
      entries: entries.map((each) => ({ ...each, ledgerTitle: ledgers.get(each.ledgerId)?.title ?? '' })),
    })),
  }
}
