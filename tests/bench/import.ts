import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openConnection } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import { storedPath } from '#db/file-store.ts'
import { readPackage } from '#electron/packages/index.ts'
import { keysOf } from '#electron/services/exchange/incoming/shelf.ts'
import { ownKeys } from '#electron/services/exchange/keys/installation-keys.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { take } from '#tests/fixtures/exchange/incoming-packages.ts'
import { type Payload, decryptionFloor, importFloor, recordsFile } from './exchange-floors.ts'
import {
  type Offices,
  type Scale,
  benchRoot,
  exportMonth,
  freshOffice,
  prepareOffices,
  refuseSmallDisk,
  scalesWanted,
} from './exchange-offices.ts'
import { Rounds, type Spent, spentBy, sum } from './exchange-time.ts'
import { printGoal } from './measure.ts'

/**
 * A report taken in whole (copied, decrypted, every byte verified, files synced, one transaction) against floor B of performance.md.
 * Goals: at least 0.8 of the floor's speed, at most 250 MB however much evidence there is.
 */
export async function benchImport(): Promise<void> {
  for (const scale of scalesWanted()) await benchScale(scale)
}

const goals = { speed: 0.8, memory: 250 } as const

async function benchScale(scale: Scale): Promise<void> {
  refuseSmallDisk(scale)
  const root = mkdtempSync(join(benchRoot, 'bench-import-'))
  try {
    const offices = await prepareOffices(root, scale)
    const [encrypted, plain] = [await packagesIn(offices, root, 'encrypted'), await packagesIn(offices, root, 'plain')]
    const payload = await payloadOf(offices, root, encrypted)
    console.log(`\n${scale.name}：${scale.rows} 行，${scale.files} 个文件，${(scale.bytes / 1e6).toFixed(0)} MB，${encrypted.length} 卷`)
    await checkEqual(offices, root, payload, encrypted)
    await compare(scale, offices, root, { payload, encrypted, plain })
    printMemory(offices, root, encrypted)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function packagesIn(offices: Offices, root: string, form: 'encrypted' | 'plain'): Promise<string[]> {
  const county = await freshOffice(offices.county, join(root, 'sender'))
  try {
    return await exportMonth(county, join(root, `stick-${form}`), form)
  } finally {
    await county.close()
    rmSync(join(root, 'sender'), { recursive: true, force: true })
  }
}

/** What lies in the packages, as the floor reads it: a file of lines, and the files. */
async function payloadOf(offices: Offices, root: string, paths: readonly string[]): Promise<Payload> {
  const city = await freshOffice(offices.city, join(root, 'receiver'))
  try {
    const keys = keysOf(city, (await ownKeys(city, keeperOf(city))).identities)
    const [lines, files] = [[] as string[], [] as { path: string; sha256: string }[]]
    for (const path of paths) {
      const opened = await readPackage(path, keys, packageLimits, join(root, 'reading'))
      for await (const { line } of opened.records()) lines.push(line)
      files.push(...opened.blobs.map(({ sha256 }) => ({ sha256, path: storedPath(offices.county, sha256) })))
      await opened.close()
    }
    writeFileSync(recordsFile(root), lines.join('\n'))
    return { records: recordsFile(root), files }
  } finally {
    await city.close()
  }
}

/** Both ways leave the same revisions, the same rows of the many, and every file. */
async function checkEqual(offices: Offices, root: string, payload: Payload, paths: readonly string[]): Promise<void> {
  await importOurs(offices, root, paths)
  await importBare(offices, root, payload)
  const said = ['ours', 'bare'].map((name) => {
    const database = openConnection(storePath(join(root, name)), 'read')
    const revisions = database
      .prepare("SELECT type, id, rev, hash FROM record_revision WHERE type IN ('progressEntry', 'evidence') ORDER BY 1, 2, 3")
      .raw()
      .all()
    const rows = database.prepare('SELECT * FROM progress_entry ORDER BY id').raw().all()
    database.close()
    const missing = payload.files.filter(({ sha256 }) => !existsSync(storedPath(join(root, name), sha256))).length
    return JSON.stringify([revisions, rows, missing])
  })
  if (said[0] !== said[1] || !said[0]?.endsWith(',0]')) throw new Error('the floor and the import do not leave the same')
  console.log('两种写法所得版次、数据行和文件一致')
}

async function importOurs(offices: Offices, root: string, paths: readonly string[]): Promise<Spent> {
  const city = await freshOffice(offices.city, join(root, 'ours'))
  try {
    return await spentBy(async () => {
      for (const path of paths) await take(city, { path })
    })
  } finally {
    await city.close()
  }
}

async function importBare(offices: Offices, root: string, payload: Payload): Promise<Spent> {
  await (await freshOffice(offices.city, join(root, 'bare'))).close()
  return spentBy(() => importFloor(payload, join(root, 'bare')))
}

interface Cases {
  readonly payload: Payload
  readonly encrypted: readonly string[]
  readonly plain: readonly string[]
}

const ways = {
  floor: '底线（读取、校验、解析、写库、存文件）',
  plain: '本程序，未加密包',
  decryption: '底线与同一程序库的解密',
  encrypted: '本程序，加密包',
} as const

async function compare(scale: Scale, offices: Offices, root: string, { payload, encrypted, plain }: Cases): Promise<void> {
  const { identities } = await identitiesOf(offices, root)
  const rounds = new Rounds()
  for (let round = 0; round <= scale.rounds; round += 1) {
    const bare = await importBare(offices, root, payload)
    const decryption = await spentBy(() => decryptionFloor(encrypted, identities))
    const [ours, sealed] = [await importOurs(offices, root, plain), await importOurs(offices, root, encrypted)]
    if (round === 0) continue
    rounds.note(ways.floor, bare)
    rounds.note(ways.plain, ours)
    rounds.note(ways.decryption, sum(bare, decryption))
    rounds.note(ways.encrypted, sealed)
  }
  rounds.print(`${scale.name}导入（逐字节校验、落盘、一个事务）`)
  for (const [name, floor, own] of [
    ['未加密', ways.floor, ways.plain],
    ['加密', ways.decryption, ways.encrypted],
  ] as const) {
    const ratio = rounds.speed(floor, own, 'clock')
    printGoal(`${name} ≥${goals.speed}× 底线的速度`, ratio, ratio >= goals.speed)
    const processor = rounds.speed(floor, own, 'processor')
    printGoal(`${name} ≥${goals.speed}× 底线的速度（处理器时间）`, processor, processor >= goals.speed)
  }
}

async function identitiesOf(offices: Offices, root: string) {
  const city = await freshOffice(offices.city, join(root, 'receiver'))
  try {
    return await ownKeys(city, keeperOf(city))
  } finally {
    await city.close()
  }
}

function printMemory(offices: Offices, root: string, paths: readonly string[]): void {
  const folder = join(root, 'memory')
  execFileSync('cp', ['-r', offices.city, folder])
  const script = join(import.meta.dirname, 'exchange-memory.ts')
  const peak = Number(execFileSync(process.execPath, [script, 'import', folder, ...paths], { encoding: 'utf8' }))
  console.log(`\n内存峰值（单独进程，含即时去除类型的约 40 MB）：${peak.toFixed(0)} MB`)
  printGoal(`≤${goals.memory} MB`, peak, peak <= goals.memory)
}
