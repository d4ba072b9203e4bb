import { readFileSync } from 'node:fs'
import process from 'node:process'
import { take } from '#tests/fixtures/exchange/incoming-packages.ts'
import { officeIn } from '#tests/torture/office-in-folder.ts'
import { benchDay, exportMonth } from './exchange-offices.ts'

/** One export or import in a process of its own: `node exchange-memory.ts <export|import> <data folder> <stick or file>…` prints its peak memory in MB. */

const [way = '', folder = '', ...paths] = process.argv.slice(2)
const office = await officeIn(folder, benchDay)
if (way === 'export') await exportMonth(office, paths[0] ?? '', 'encrypted')
else for (const path of paths) await take(office, { path })
await office.close()
console.log(peakMemory() / 1024)

/** KiB. Linux lets a process inherit the peak of the one that started it; the peak of its own memory stands in /proc. */
function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}
