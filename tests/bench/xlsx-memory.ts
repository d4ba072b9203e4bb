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
console.log(process.resourceUsage().maxRSS / 1024)
