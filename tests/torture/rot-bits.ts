import { rmSync } from 'node:fs'
import { scratchFolder } from './lanes.ts'
import { randomNumbers } from './random-numbers.ts'
import { type RotOutcome, type RotTargetName, prepareTargets, rotOutcomes, rotTargets } from './rot-targets.ts'

export { rotOutcomes, rotTargets } from './rot-targets.ts'

/** T9: single bits, and now and then a sector, of everything that lies on the disk: seen, or nothing says anything else than before. */
export type RotCount = Record<RotOutcome, number>

export interface RotReport {
  readonly targets: Readonly<Record<RotTargetName, RotCount>>
  /** Each damage that was not seen and changed what is said, and each that the program had no word for. */
  readonly findings: readonly string[]
}

export interface RotOptions {
  readonly count: number
  readonly seed: number
  readonly checks: 'all' | 'without-projections'
  readonly targets?: readonly RotTargetName[]
}

/** Of twenty damages so many go to each target: what takes long to look at less often. */
const shares: Readonly<Record<RotTargetName, number>> = { database: 7, log: 2, backup: 2, copy: 2, file: 2, package: 3, sealed: 2 }
const sectorBytes = 512
const mostFindings = 20

if (import.meta.main) console.log(JSON.stringify(await rotBits(JSON.parse(process.argv[2] ?? '') as RotOptions)))

export async function rotBits({ count, seed, checks, targets = rotTargets }: RotOptions): Promise<RotReport> {
  const root = scratchFolder('rot')
  try {
    const prepared = await prepareTargets(root, checks)
    const random = randomNumbers(seed)
    const turns = targets.flatMap((name) => Array.from({ length: shares[name] }, () => name))
    const none = () => Object.fromEntries(rotOutcomes.map((outcome) => [outcome, 0])) as RotCount
    const counts = Object.fromEntries(rotTargets.map((name) => [name, none()])) as Record<RotTargetName, RotCount>
    const findings: string[] = []
    for (let turn = 0; turn < count; turn += 1) {
      const name = turns[turn % turns.length] ?? 'database'
      const { bytes, judge } = prepared[name]
      const { damaged, place } = damage(bytes, random)
      const { outcome, shows = '' } = await judge(damaged)
      counts[name][outcome] += 1
      if (outcome === 'silent' || outcome === 'unnamed')
        findings.push(`seed ${seed} damage ${turn}: ${name}, ${place}: ${outcome} ${shows}`)
    }
    return { targets: counts, findings: findings.slice(0, mostFindings) }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** One bit in nine turns of ten, a sector of garbage in the tenth; every second one where there is something: much of a database is free room. */
function damage(bytes: Buffer, random: () => number): { damaged: Buffer; place: string } {
  const damaged = Buffer.from(bytes)
  let at = Math.floor(random() * bytes.length)
  if (random() < 0.5) for (let turn = 0; turn < 100 && bytes[at] === 0; turn += 1) at = Math.floor(random() * bytes.length)
  if (random() < 0.9) {
    damaged[at] = (damaged[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    return { damaged, place: `a bit of byte ${at}` }
  }
  const from = at - (at % sectorBytes)
  for (let each = from; each < Math.min(bytes.length, from + sectorBytes); each += 1) damaged[each] = random() * 256
  return { damaged, place: `the sector from ${from}` }
}
