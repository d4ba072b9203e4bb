import { packageRefusal } from '#shared/exchange/faults.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import type { PackageLimits } from '#shared/exchange/limits.ts'
import { type RecordLine, readRecordLine } from '#shared/exchange/record-line.ts'
import { textOf } from './utf8.ts'

const lineFeed = 0x0a

/** The lines of a records file as bytes without their ends; memory holds one line and one piece. The last line must be ended too. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, longest: number, firstLine: number): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array()
  let number = firstLine
  for await (const piece of pieces) {
    let from = 0
    for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, from)) {
      yield rest.length === 0 ? piece.subarray(from, end) : Buffer.concat([rest, piece.subarray(from, end)])
      rest = new Uint8Array()
      from = end + 1
      number += 1
    }
    rest = Buffer.concat([rest, piece.subarray(from)])
    if (rest.length > longest) throw tooLong(number, longest)
  }
  if (rest.length > 0) throw packageRefusal('E-REC-FORM', { line: number })
}

/** The record of a line; `number` is counted over all files, from 1. Throws E-REC-FORM, E-REC-JSON or E-REC-LONG. */
export function recordOf(bytes: Uint8Array, number: number, limits: PackageLimits): RecordLine {
  if (bytes.length > limits.recordLineBytes) throw tooLong(number, limits.recordLineBytes)
  const line = textOf(bytes)
  const record = line === undefined ? 'json' : readRecordLine(line, limits)
  if (typeof record !== 'string') return record
  if (record === 'long') throw tooLong(number, limits.recordLineBytes)
  throw packageRefusal(record === 'json' ? 'E-REC-JSON' : 'E-REC-FORM', { line: number })
}

/** Refuses the same revision of the same record twice, whatever it says. */
export function onceOnly(): (record: RecordLine, number: number) => void {
  const seen = new Set<string>()
  return ({ type, id, rev }, number) => {
    seen.add(`${type} ${id} ${rev}`)
    if (seen.size !== number) throw packageRefusal('E-REC-TWICE', { line: number })
  }
}

function tooLong(line: number, limit: number): Error {
  return packageRefusal('E-REC-LONG', { line, limit: readableSize(limit) })
}
