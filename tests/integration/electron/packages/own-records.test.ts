import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { readPackage } from '#electron/packages/index.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { liveThroughSpring, openOffice } from '#tests/fixtures/busy-office.ts'
import { cityKeys, packageFiles, sampleContent } from '#tests/fixtures/exchange/sample-package.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** foundations.md 2: `record_revision.line` is what travels, so every line that an office ever wrote must fit into a package. */

const folder = useFolder()

test('every revision of an office that lived through two months travels byte for byte with its hash', async () => {
  const office = await openOffice(join(folder(), 'office'), { today: '2022-04-18' })
  await liveThroughSpring(office)
  await office.application.close()
  const store = new Database(join(folder(), 'office', 'store.db'), { readonly: true })
  const rows = store.prepare('select type, line, hash from record_revision order by type, id, rev').all() as Row[]
  store.close()
  expect(new Set(rows.map(({ type }) => type)).size).toBeGreaterThan(10)
  const content = await sampleContent({ records: () => rows.map(({ line }) => line), recordCount: rows.length, layout: 'recordsFirst' })
  const [volume] = await packageFiles(folder(), content, { form: 'encrypted' })
  expect(volume?.size).toBeLessThan(packageLimits.recordsVolumeBytes)
  const opened = await readPackage(volume?.path ?? '', await cityKeys(), packageLimits, join(folder(), 'staging'))
  const came = await Array.fromAsync(opened.records(), ({ type, line, hash }) => ({ type, line, hash }))
  expect(came).toEqual(rows)
  await opened.close()
})

interface Row {
  readonly type: string
  readonly line: string
  readonly hash: string
}
