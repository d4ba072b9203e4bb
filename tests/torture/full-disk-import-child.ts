import { cpSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { logicalDump } from '#tests/fixtures/logical-dump.ts'
import { take } from '#tests/fixtures/exchange/incoming-packages.ts'
import { exchangeDay } from './exchanging-child.ts'
import { type FailedImport, type ReadyReport, afterFailure } from './failing-import.ts'
import { officeIn } from './office-in-folder.ts'

/** T7: a report is taken in on a disk that has `freeKibibytes` left; then room is given back and it is taken again. */
async function takeOnFullDisk(ready: ReadyReport, disk: string, freeKibibytes: number): Promise<FailedImport> {
  const [data, ballast] = [join(disk, 'data'), join(disk, 'ballast')]
  cpSync(ready.city, data, { recursive: true })
  const office = await officeIn(data, exchangeDay)
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - freeKibibytes * 1024)))
  const before = logicalDump(data)
  const thrown: unknown = await take(office, ready).then(
    () => undefined,
    (reason: unknown) => reason ?? 'nothing',
  )
  rmSync(ballast)
  return afterFailure(office, ready, { before, thrown })
}

if (import.meta.main) {
  const [ready = '', disk = '', free = ''] = process.argv.slice(2)
  console.log(JSON.stringify(await takeOnFullDisk(JSON.parse(ready) as ReadyReport, disk, Number(free))))
}
