import { sha256Stream } from '#electron/crypto/index.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { PackageLimits } from '#shared/exchange/limits.ts'
import { recordsName } from '#shared/exchange/names.ts'
import { readRecordLine } from '#shared/exchange/record-line.ts'
import { onceOnly } from './record-lines.ts'

/** Signs of text that are packed at a time. */
const batchLength = 32 * 1024

export interface RecordsFile {
  readonly name: string
  readonly text: AsyncGenerator<string>
  /** Once the text was taken. */
  written(): { readonly size: number; readonly sha256: string }
}

/**
 * Lines of records as files of at most `recordsFileBytes`. Each file's text must be taken before the next file is asked for. A line that
 * the reader would refuse is refused here.
 */
export async function* recordsFiles(
  lines: Iterable<string> | AsyncIterable<string>,
  expected: number,
  limits: PackageLimits,
): AsyncGenerator<RecordsFile> {
  const rest = checkedLines(lines, expected, limits)
  let next = await rest.next()
  for (let number = 1; next.done !== true; number += 1) {
    const hash = sha256Stream()
    let size = 0
    const text = async function* (): AsyncGenerator<string> {
      let batch = ''
      while (next.done !== true) {
        const length = Buffer.byteLength(next.value) + 1
        if (size + length > limits.recordsFileBytes) break
        size += length
        batch += `${next.value}\n`
        if (batch.length >= batchLength) {
          hash.update(batch)
          yield batch
          batch = ''
        }
        next = await rest.next()
      }
      hash.update(batch)
      yield batch
    }
    yield { name: recordsName(number), text: text(), written: () => ({ size, sha256: hash.digest() }) }
  }
}

async function* checkedLines(
  lines: Iterable<string> | AsyncIterable<string>,
  expected: number,
  limits: PackageLimits,
): AsyncGenerator<string> {
  const once = onceOnly()
  let [count, bytes] = [0, 0]
  for await (const line of lines) {
    count += 1
    bytes += Buffer.byteLength(line) + 1
    if (bytes > limits.recordsBytes) throw packageRefusal('E-REC-BYTES', { limit: readableSize(limits.recordsBytes) })
    if (count > limits.records) throw packageRefusal('E-REC-MANY', { limit: limits.records })
    const record = line.includes('\n') ? 'form' : readRecordLine(line, limits)
    if (record === 'long' || Buffer.byteLength(line) > limits.recordLineBytes)
      throw packageRefusal('E-REC-LONG', { line: count, limit: readableSize(limits.recordLineBytes) })
    if (typeof record === 'string') throw packageRefusal(record === 'json' ? 'E-REC-JSON' : 'E-REC-FORM', { line: count })
    once(record, count)
    yield line
  }
  if (count !== expected) throw packageRefusal('E-PKG-COUNT')
}
