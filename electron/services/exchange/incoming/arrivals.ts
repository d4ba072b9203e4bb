import { readFile } from 'node:fs/promises'
import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import { type ChainHead, chainHead } from '#db/event-chain.ts'
import { keepUnder } from '#db/file-store.ts'
import { isCalendarDay } from '#shared/domain/period.ts'
import { type ReceiptWay, receiptWays } from '#shared/domain/submission.ts'
import type { ServiceContext } from '../../context.ts'
import type { TakeInput } from './book.ts'

/**
 * How a package came, beside its bag in the archive (`<packageId>.json`): the bag does not say it, and the row that does is gone once an
 * older backup was restored.
 */

export interface Arrival {
  readonly receivedOn: string
  readonly way: ReceiptWay
  readonly note: string
  readonly fileName: string
  /** When it was kept. */
  readonly at: string
  /** The end of our own chain then: whether the data were restored since. */
  readonly head: ChainHead | null
  readonly isUndone: boolean
}

/** How a package that is about to be kept came. */
export async function arrivalOf({ store, ports }: ServiceContext, { receivedOn, way, note, fileName }: TakeInput): Promise<Arrival> {
  const head = await chainHead(store.db)
  return { receivedOn, way, note, fileName, at: ports.clock.now(), head: head === null ? null : { ...head }, isUndone: false }
}

export async function noteArrival(folder: string, place: string, arrival: Arrival): Promise<void> {
  await keepUnder(notePath(folder, place), one(JSON.stringify(arrival)))
}

/** Notes that an import was taken back; a bag without a note stays without, and one that cannot be written keeps the old one. */
export async function markArrivalUndone(folder: string, place: string): Promise<void> {
  const arrival = await readArrival(folder, place)
  // What was taken back stays taken back: only after a restore the package would be offered once more.
  if (arrival !== undefined) await noteArrival(folder, place, { ...arrival, isUndone: true }).catch(() => undefined)
}

/** What stands beside a bag; undefined where that is lost or no note of ours. */
export async function readArrival(folder: string, place: string): Promise<Arrival | undefined> {
  try {
    const said: unknown = JSON.parse(await readFile(notePath(folder, place), 'utf8'))
    return isArrival(said) ? said : undefined
  } catch {
    return undefined
  }
}

function isArrival(said: unknown): said is Arrival {
  const { receivedOn, way, note, fileName, at, head } = (said ?? {}) as Record<string, unknown>
  const areTexts = [note, fileName, at].every((each) => typeof each === 'string') && !Number.isNaN(Date.parse(String(at)))
  const isHead = head === null || (typeof head === 'object' && head !== undefined && 'seq' in head && 'hash' in head)
  return areTexts && isHead && typeof receivedOn === 'string' && isCalendarDay(receivedOn) && Object.hasOwn(receiptWays, String(way))
}

function notePath(folder: string, place: string): string {
  return join(folder, ...place.replace(/\.zip$/, '.json').split('/'))
}

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
