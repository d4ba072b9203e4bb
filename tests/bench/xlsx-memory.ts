import { readFileSync } from 'node:fs'
import process from 'node:process'

/** One way over the table in a process of its own, with nothing else loaded: `node xlsx-memory.ts <way> <file>` prints its peak memory in MB. */
const ours = () => import('./xlsx-ours.ts')
const peer = () => import('./xlsx-peer.ts')
const ways: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  writeOurs: async (path) => (await ours()).writeOurs(path),
  readOurs: async (path) => (await ours()).readOurs(path),
  writeHucre: async (path) => (await peer()).writeHucre(path),
  readHucre: async (path) => (await peer()).readHucre(path),
}

const [way = '', path = ''] = process.argv.slice(2)
const run = ways[way]
if (run === undefined) throw new RangeError(`no way “${way}”`)
await run(path)
console.log(peakMemory() / 1024)

/** KiB. Linux lets a process inherit the peak of the one that started it; the peak of its own memory stands in /proc. */
function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}
