import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { compareTimings, printGoal, printTimings } from './measure.ts'
import { readOurs, writeOurs } from './xlsx-ours.ts'
import { readHucre, writeHucre } from './xlsx-peer.ts'
import { tableColumns, tableRows, tableValues } from './xlsx-table.ts'

const goalRatio = 1.15
const goalMemory = 150
const memoryScript = fileURLToPath(new URL('xlsx-memory.ts', import.meta.url))

/**
 * 100,000 rows by 20 columns to a file and back, against bare hucre streaming: ours with recognition and guard, theirs without. The cells
 * of every file are compared first, as both read them. Goals: at most 1.15 times the peer, at most 150 MB.
 */
export async function benchXlsx(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-xlsx-'))
  const [ours, theirs, shared] = ['ours', 'hucre', 'shared'].map((name) => join(folder, `${name}.xlsx`)) as [string, string, string]
  try {
    await writeOurs(ours)
    await writeHucre(theirs)
    await writeHucre(shared, false)
    await checkEqual([ours, theirs, shared])
    for (const [name, path] of [
      ['本程序写出', ours],
      ['hucre 写出', theirs],
      ['hucre 写出（共享字符串）', shared],
    ] as const) {
      console.log(`${name} ${(statSync(path).size / 2 ** 20).toFixed(1)} MB`)
    }
    await compare(
      '写出',
      () => writeHucre(theirs),
      () => writeOurs(ours),
    )
    await compare(
      '读入（含识别和检查），单元格内文字',
      () => readHucre(ours),
      () => readOurs(ours),
    )
    await compare(
      '读入（含识别和检查），共享字符串',
      () => readHucre(shared),
      () => readOurs(shared),
    )
    printMemory(await bundled(folder), ours, theirs, shared)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(title: string, peer: () => Promise<unknown>, own: () => Promise<unknown>): Promise<void> {
  const timings = await compareTimings(
    [
      { name: 'hucre 流式', run: peer },
      { name: '本程序', run: own },
    ],
    { rounds: 7 },
  )
  printTimings(title, timings)
  const ratio = timings[1]?.ratio ?? Number.POSITIVE_INFINITY
  printGoal(`≤ ${goalRatio}×`, ratio, ratio <= goalRatio)
}

/** Every file holds the table, as both readers see it. */
async function checkEqual(paths: readonly string[]): Promise<void> {
  const digest = createHash('sha256')
  for (const values of tableValues()) digest.update(JSON.stringify(values.map(String)))
  const expected = digest.digest('hex')
  for (const path of paths) {
    for (const read of [readOurs, readHucre]) {
      const own = createHash('sha256')
      const cells = await read(path, (texts) => own.update(JSON.stringify(texts)))
      if (cells !== tableRows * tableColumns || own.digest('hex') !== expected)
        throw new Error(`${read.name}: ${path} differs from the table`)
    }
  }
  console.log(`三份文件各 ${tableRows} 行 × ${tableColumns} 列，两种读法所得文字一致`)
}

/** The script as it would ship, bundled: Node's own stripping of types costs 40 MB that no office ever sees. */
async function bundled(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    ssr: { noExternal: true },
    build: {
      ssr: memoryScript,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'memory.mjs' } },
    },
  })
  return join(folder, 'memory.mjs')
}

function printMemory(script: string, ours: string, theirs: string, shared: string): void {
  const peak = (way: string, path: string): number => Number(execFileSync(process.execPath, [script, way, path], { encoding: 'utf8' }))
  console.log('\n内存峰值（各自进程）')
  const lines = [
    ['写出', peak('writeHucre', theirs), peak('writeOurs', ours)],
    ['读入，单元格内文字', peak('readHucre', ours), peak('readOurs', ours)],
    ['读入，共享字符串', peak('readHucre', shared), peak('readOurs', shared)],
  ] as const
  for (const [title, peer, own] of lines) {
    console.log(`  ${title}：hucre ${peer.toFixed(0)} MB，本程序 ${own.toFixed(0)} MB`)
    printGoal(`≤ ${goalMemory} MB`, own, own <= goalMemory)
  }
}
