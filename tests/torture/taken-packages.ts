import { readKept } from '#db/file-store.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'

/** What an office says of packages that it took in: asked after a crash, a full disk, a failure. */

export async function appliedIn({ store }: SeededOffice): Promise<ReadonlySet<string>> {
  const rows = await store.db.selectFrom('package_in').select('package_id').where('status', '=', 'applied').execute()
  return new Set(rows.map((row) => row.package_id))
}

/** Rows that name a file which is not there whole. */
export async function danglingFiles({ store }: SeededOffice): Promise<string[]> {
  const wrong: string[] = []
  for (const { sha256 } of await store.db.selectFrom('blob').select('sha256').execute()) {
    await readKept(store.folder, sha256, sha256).catch(() => wrong.push(`file ${sha256.slice(0, 8)} is not there whole`))
  }
  return wrong
}
