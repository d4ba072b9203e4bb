import { rmSync } from 'node:fs'
import { type Importing, runHistory } from './histories/history.ts'
import { makeGround, openTemplate } from './histories/world.ts'
import { inLanes, runFile } from './lanes.ts'

/** T6: histories of one city and six counties, with everything that the post can do to packages and an old backup to an office. */
export interface HistoriesWork {
  readonly count: number
  readonly seed: number
  readonly importing: Importing
  /** The seven offices, set up (`makeGround`). */
  readonly ground: string
}

export interface HistoriesReport {
  readonly histories: number
  readonly steps: number
  readonly deliveries: number
  readonly restores: number
  /** Revisions that came with two contents, since an old backup went on. */
  readonly equivocal: number
  readonly findings: readonly string[]
}

/** Every tenth is a long one: what needs many steps is rare, what needs few is found sooner by many short ones. */
const longOnes = 10
/** One in a hundred sends signed and encrypted files, the others what the codec hands over; and so does one long one in five hundred. */
const isRealOne = (turn: number): boolean => turn % 100 === 55 || turn % 500 === 0

/** In this process, one after the other. */
export async function runHistories({ count, seed, importing, ground }: HistoriesWork): Promise<HistoriesReport> {
  const template = openTemplate(ground)
  const sum = { histories: 0, steps: 0, deliveries: 0, restores: 0, equivocal: 0 }
  const findings: string[] = []
  try {
    for (let turn = 0; turn < count; turn += 1) {
      const isReal = isRealOne(turn) && importing === 'sound'
      const report = await runHistory(template, { seed: seed + turn, importing, isReal, isLong: turn % longOnes === 0 })
      sum.histories += 1
      sum.steps += report.steps
      sum.deliveries += report.deliveries
      sum.restores += report.restores
      sum.equivocal += report.equivocal
      findings.push(...report.findings.map((finding) => finding.slice(0, 1000)))
    }
    return { ...sum, findings }
  } finally {
    template.close()
  }
}

/** The same in as many processes as there are cores, each with seeds of its own; offices are set up for this run where none are given. */
export async function historiesInLanes(work: Omit<HistoriesWork, 'ground'> & Partial<HistoriesWork>): Promise<HistoriesReport> {
  const ground = work.ground ?? (await makeGround())
  try {
    return await inAllLanes({ ...work, ground })
  } finally {
    if (work.ground === undefined) rmSync(ground, { recursive: true, force: true })
  }
}

async function inAllLanes({ count, seed, importing, ground }: HistoriesWork): Promise<HistoriesReport> {
  let next = seed
  const reports = await inLanes(count, seed, async (share) => {
    const first = next
    next += share.count
    return runFile<HistoriesReport>('run-histories.ts', { count: share.count, seed: first, importing, ground } satisfies HistoriesWork)
  })
  const total = (key: Exclude<keyof HistoriesReport, 'findings'>): number => reports.reduce((sum, report) => sum + report[key], 0)
  const findings = reports.flatMap((report) => report.findings)
  const [histories, steps, deliveries, restores, equivocal] = [
    total('histories'),
    total('steps'),
    total('deliveries'),
    total('restores'),
    total('equivocal'),
  ]
  return { histories, steps, deliveries, restores, equivocal, findings }
}

if (import.meta.main) console.log(JSON.stringify(await runHistories(JSON.parse(process.argv[2] ?? '{}') as HistoriesWork)))
