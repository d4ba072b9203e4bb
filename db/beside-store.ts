import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Kysely } from 'kysely'
import { listWitnesses } from '#db/repositories/audit.ts'
import type { Database } from '#db/schema/index.ts'
import { damagedFiles } from './backup-files.ts'
import { openConnection } from './connection.ts'
import { backupFolder } from './data-folder.ts'
import type { ChainHead } from './event-chain.ts'
import { storedPath } from './file-store.ts'

/** What lies beside the database, held against the books that the database keeps of it: they have no hash of their own. */

/** SHA-256 of the files that are gone, whose bytes have changed, or of which the book says another size. Every byte is read. */
export async function fileFindings(db: Kysely<Database>, folder: string): Promise<string[]> {
  const rows = await db.selectFrom('blob').select(['sha256', 'size']).orderBy('sha256').execute()
  const damaged = new Set(
    await damagedFiles(
      folder,
      rows.map(({ sha256 }) => sha256),
    ),
  )
  const isWrong = ({ sha256, size }: (typeof rows)[number]): boolean => damaged.has(sha256) || sizeAt(storedPath(folder, sha256)) !== size
  return rows.filter(isWrong).map(({ sha256 }) => sha256)
}

/** Names of listed backups that are gone, have another size, or do not hold the link of the event chain that was noted of them. */
export async function backupFindings(db: Kysely<Database>, folder: string): Promise<string[]> {
  const rows = await db.selectFrom('backup_record').select(['name', 'size']).where('is_verified', '=', 1).orderBy('name').execute()
  const noted = (await listWitnesses(db)).filter(({ kind }) => kind === 'backup')
  const isWrong = ({ name, size }: (typeof rows)[number]): boolean => {
    const path = join(backupFolder(folder), basename(name))
    const heads = noted.filter(({ reference }) => reference === name)
    return sizeAt(path) !== size || heads.some((head) => !holds(path, head))
  }
  return rows.filter(isWrong).map(({ name }) => name)
}

function sizeAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size
}

/** Whether a backup's own chain has this link. */
function holds(path: string, { seq, hash }: ChainHead): boolean {
  try {
    const database = openConnection(path, 'read')
    try {
      return database.prepare('SELECT hash FROM event WHERE seq = ?').pluck().get(seq) === hash
    } finally {
      database.close()
    }
  } catch {
    return false
  }
}
