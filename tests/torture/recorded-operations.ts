import { readFileSync } from 'node:fs'

/** What the preload library `record-writes` wrote down, in the order in which it was done; paths are below the recorded folder. */
export type Operation =
  | { readonly kind: 'open'; readonly file: number; readonly path: string; readonly makes: boolean; readonly empties: boolean }
  | { readonly kind: 'write'; readonly file: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'length'; readonly file: number; readonly length: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'close'; readonly file: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink' | 'makeFolder' | 'removeFolder'; readonly path: string }
  /** The process said that this turn is saved. */
  | { readonly kind: 'acknowledge'; readonly turn: number }

const headLength = 24
/** Linux's numbers of `O_CREAT` and `O_TRUNC`. */
const [createFlag, truncateFlag] = [0o100, 0o1000]

interface Entry {
  readonly file: number
  readonly offset: number
  readonly one: Buffer
  readonly other: Buffer
}

const readers: readonly ((entry: Entry) => Operation)[] = [
  ({ file, offset, one }) => ({
    kind: 'open',
    file,
    path: String(one),
    makes: (offset & createFlag) !== 0,
    empties: (offset & truncateFlag) !== 0,
  }),
  ({ file, offset, one }) => ({ kind: 'write', file, offset, bytes: one }),
  ({ file, offset }) => ({ kind: 'length', file, length: offset }),
  ({ file }) => ({ kind: 'sync', file }),
  ({ file }) => ({ kind: 'close', file }),
  ({ one, other }) => ({ kind: 'rename', from: String(one), to: String(other) }),
  ({ one }) => ({ kind: 'unlink', path: String(one) }),
  ({ one }) => ({ kind: 'makeFolder', path: String(one) }),
  ({ one }) => ({ kind: 'removeFolder', path: String(one) }),
  ({ one }) => ({ kind: 'acknowledge', turn: Number(String(one)) }),
]

/** Reads a log; throws where it is none. */
export function readOperations(logPath: string): Operation[] {
  const log = readFileSync(logPath)
  const operations: Operation[] = []
  for (let at = 0; at < log.length;) {
    const read = readers[log.readUInt32LE(at) - 1]
    const [oneLength, otherLength] = [log.readUInt32LE(at + 16), log.readUInt32LE(at + 20)]
    const from = at + headLength
    at = from + oneLength + otherLength
    if (read === undefined || at > log.length) throw new Error(`not a log of operations: ${logPath}`)
    const [one, other] = [log.subarray(from, from + oneLength), log.subarray(from + oneLength, at)]
    operations.push(read({ file: log.readInt32LE(from - 20), offset: Number(log.readBigInt64LE(from - 16)), one, other }))
  }
  return operations
}
