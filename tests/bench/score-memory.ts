import { readFileSync } from 'node:fs'
import process from 'node:process'
import { openConnection } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import { kyselyOver } from '#db/dialect.ts'
import type { Database } from '#db/schema/index.ts'
import { scoreYears } from './score-years.ts'

/** All years of a store in a process of its own: `node score-memory.ts <data folder> <counties>` prints its peak memory in MB. */

const [folder = '', counties = '0'] = process.argv.slice(2)
const connection = openConnection(storePath(folder), 'read')
let scored = 0
for await (const _ of scoreYears(kyselyOver<Database>(connection, { name: folder }), Number(counties))) scored += 1
connection.close()
if (scored !== Number(counties)) throw new Error(`${scored} of ${counties} counties`)
console.log(peakMemory() / 1024)

/** KiB. Linux lets a process inherit the peak of the one that started it; the peak of its own memory stands in /proc. */
function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}
