import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archivePlace, keepBag } from '#electron/services/exchange/incoming/archive.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/** The archive of packages on a disk that fails (reliability.md T8). */

test('where the archive takes nothing and the bag cannot be read either, the package is refused and the program goes on', async () => {
  const { folder, remove } = makeFolder()
  // A thing that is there and cannot be opened, as a bag on a disk that went away: a socket.
  const bagPath = join(folder, 'bag')
  const unreadable = createServer().listen(bagPath)
  await once(unreadable, 'listening')
  try {
    const notAFolder = join(folder, 'full')
    writeFileSync(notAFolder, '')
    const opened = { bagPath, file: { size: 12 }, info: { volume: { blobBytes: 0 } } } as Parameters<typeof keepBag>[1]
    const refused = keepBag(notAFolder, opened, archivePlace('p-1', '2022-04-20'), {} as Parameters<typeof keepBag>[3])
    await expect(refused).rejects.toMatchObject({ code: 'package_refused' })
    // A source that was opened for nothing would fail now, and nobody would hear it but the process.
    await new Promise((resolve) => setTimeout(resolve, 20))
  } finally {
    unreadable.close()
    remove()
  }
})
