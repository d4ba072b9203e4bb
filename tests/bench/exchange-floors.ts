import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { openConnection } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import { storedPath } from '#db/file-store.ts'
import { ageDecryption } from '#electron/crypto/index.ts'

/** The least that an export and an import cost, without any rule: performance.md g. */

export interface Payload {
  /** A file of lines. */
  readonly records: string
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
}

const piece = Buffer.alloc(1 << 20)

/** Floor B: read, SHA-256, parse, insert, and the files stored with fsync. */
export function importFloor({ records, files }: Payload, folder: string): void {
  for (const { path, sha256 } of files) {
    const target = storedPath(folder, sha256)
    mkdirSync(dirname(target), { recursive: true })
    if (copied(path, target) !== sha256) throw new Error(`${path} is another file`)
  }
  const bytes = readFileSync(records)
  createHash('sha256').update(bytes).digest('hex')
  insertAll(
    folder,
    bytes
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== ''),
  )
}

/** Through one buffer into a file that reaches the disk; its digest. */
function copied(path: string, target: string): string {
  const hash = createHash('sha256')
  const [from, to] = [openSync(path, 'r'), openSync(target, 'w')]
  for (let length = readSync(from, piece); length > 0; length = readSync(from, piece)) {
    const read = piece.subarray(0, length)
    hash.update(read)
    writeSync(to, read)
  }
  fsyncSync(to)
  closeSync(to)
  closeSync(from)
  return hash.digest('hex')
}

interface Line {
  readonly type: string
  readonly id: string
  readonly rev: number
  readonly ownerUnit: string
  readonly origin: string
  readonly at: string
  readonly body: Readonly<Record<string, string | number | null>>
}

/** Every line as a revision, and the many of them as rows of their table, in one transaction. */
function insertAll(folder: string, lines: readonly string[]): void {
  const database = openConnection(storePath(folder), 'write')
  try {
    const revision = database.prepare(
      'INSERT INTO record_revision (type, id, rev, owner_unit, hash, line, origin, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    const columns = database.prepare("SELECT name FROM pragma_table_info('progress_entry')").pluck().all() as string[]
    const entry = database.prepare(`INSERT INTO progress_entry (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
    database
      .transaction(() => {
        for (const line of lines) {
          const { type, id, rev, ownerUnit, origin, at, body } = JSON.parse(line) as Line
          if (type === 'progressEntry')
            entry.run(...columns.map((column) => (column === 'rev' ? rev : (body[column] ?? (column === 'is_on_behalf' ? 0 : null)))))
          revision.run(type, id, rev, ownerUnit, createHash('sha256').update(line).digest('hex'), line, origin, at)
        }
      })
      .immediate()
  } finally {
    database.close()
  }
}

/** What the same library takes to decrypt the packages, and nothing else. */
export async function decryptionFloor(paths: readonly string[], identities: readonly string[]): Promise<number> {
  let bytes = 0
  for (const path of paths) {
    for await (const plain of ageDecryption(identities, createReadStream(path, { highWaterMark: 256 * 1024 }))) bytes += plain.length
  }
  return bytes
}

/** Read, SHA-256, CRC-32, write into one file, fsync. */
export function exportFloor({ records, files }: Payload, target: string): void {
  const to = openSync(target, 'w')
  for (const path of [records, ...files.map((file) => file.path)]) {
    const [hash, from] = [createHash('sha256'), openSync(path, 'r')]
    let crc = 0
    for (let length = readSync(from, piece); length > 0; length = readSync(from, piece)) {
      const read = piece.subarray(0, length)
      hash.update(read)
      crc = crc32(read, crc)
      writeSync(to, read)
    }
    hash.digest('hex')
    closeSync(from)
  }
  fsyncSync(to)
  closeSync(to)
}

export function payloadFiles(folder: string, digests: readonly string[]): Payload['files'] {
  return digests.map((sha256) => ({ sha256, path: storedPath(folder, sha256) }))
}

export function recordsFile(folder: string): string {
  return join(folder, 'records.ndjson')
}
