import type { OutputOf } from '#shared/api/contract.ts'
import type { LedgersPlace } from './place.ts'

export type DeskStatus = OutputOf<'desk.status'>
export type LedgerView = OutputOf<'ledgers.get'>
export type EntryRow = OutputOf<'ledgers.entries'>['rows'][number]
export type GoTo = (place: LedgersPlace) => void
