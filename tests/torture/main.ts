import { killWhileBackingUp } from './kill-while-backing-up.ts'
import { killWhileSaving, type KillReport } from './kill-while-saving.ts'
import { type Doorkeeping, knockAtDoors } from './knock-at-doors.ts'
import { diskHarnesses } from './on-disks.ts'
import { packageHarnesses } from './on-packages.ts'
import { careless, decided, tryAddresses } from './strange-addresses.ts'
import { tamperJournal } from './tamper-journal.ts'

/** `npm run torture -- kill [kills] [seed]`, `npm run torture -- tamper [tamperings] [seed]`: the fault harnesses at release scale. Each proves first that it can fail. */
const harnesses: Readonly<Record<string, (count: number | undefined, seed: number) => Promise<boolean>>> = {
  kill: tortureByKilling,
  'kill-backup': tortureBackups,
  tamper: tortureByTampering,
  doors: tortureDoors,
  addresses: tortureAddresses,
  ...diskHarnesses,
  ...packageHarnesses,
}

async function tortureByKilling(count = 10_000, seed = 1): Promise<boolean> {
  const early = await killWhileSaving({ kills: 30, seed, mode: 'acknowledges-early' })
  const split = await killWhileSaving({ kills: 30, seed, mode: 'splits-commands' })
  console.log(
    `positive control: ${early.lost.length} lost of a writer that acknowledges early, ${split.halves.length} halves of one that splits`,
  )
  if (early.lost.length === 0 || split.halves.length === 0) return false
  const lanes = await Promise.all([
    killWhileSaving({ kills: Math.ceil(count / 2), seed, mode: 'sound' }),
    killWhileSaving({ kills: Math.floor(count / 2), seed: seed + 1, mode: 'sound' }),
  ])
  for (const lane of lanes) printLane(lane)
  return lanes.every((lane) => lane.lost.length + lane.halves.length + lane.unsound.length === 0)
}

async function tortureBackups(count = 300, seed = 1): Promise<boolean> {
  for (const mode of ['names-early', 'writes-in-place'] as const) {
    const { findings } = await killWhileBackingUp({ kills: 30, seed, mode })
    console.log(`positive control ${mode}: ${findings.length} findings`)
    if (findings.length === 0) return false
  }
  const lanes = await Promise.all([
    killWhileBackingUp({ kills: Math.ceil(count / 2), seed, mode: 'backup' }),
    killWhileBackingUp({ kills: Math.floor(count / 2), seed: seed + 1, mode: 'restore' }),
  ])
  for (const { kills, acknowledged, findings } of lanes) {
    console.log(`${kills} kills, ${acknowledged} acknowledged, ${findings.length} findings`)
    for (const finding of findings.slice(0, 20)) console.log(`  ${finding}`)
  }
  return lanes.every(({ findings }) => findings.length === 0)
}

function printLane(lane: KillReport): void {
  console.log(
    `${lane.kills} kills, ${lane.acknowledged} acknowledged, ${lane.lost.length} lost, ${lane.halves.length} halves, ${lane.unsound.length} unsound`,
  )
  for (const finding of [...lane.lost, ...lane.halves, ...lane.unsound].slice(0, 20)) console.log(`  ${finding}`)
}

/** With a witness all, without one exactly what a chain alone can show: a harness that found a rewritten chain by itself would not be looking. */
async function tortureByTampering(count = 1000, seed = 1): Promise<boolean> {
  const report = await tamperJournal({ count, seed })
  for (const [kind, { done, seenWithWitness, seenWithout }] of Object.entries(report)) {
    console.log(`${kind}: ${done} done, ${seenWithWitness} seen with a witness, ${seenWithout} without`)
  }
  const { edit, delete: deleted, reorder, cutTail, rewrite } = report
  const isSeen = Object.values(report).every(({ done, seenWithWitness }) => seenWithWitness === done)
  const isSeenAlone = [edit, deleted, reorder].every(({ done, seenWithout }) => seenWithout === done)
  return isSeen && isSeenAlone && cutTail.seenWithout + rewrite.seenWithout === 0
}

/** Payloads at every door; three doors that are kept badly have to be found out first. */
async function tortureDoors(count = 10_000, seed = 1): Promise<boolean> {
  for (const mode of ['letsEverybodyIn', 'readsFirst', 'takesAnything'] satisfies Doorkeeping[]) {
    const { findings } = await knockAtDoors({ count: 1000, seed, mode })
    console.log(`positive control ${mode}: ${findings.length} findings`)
    if (findings.length === 0) return false
  }
  const { findings, ...tally } = await knockAtDoors({ count, seed, mode: 'sound' })
  console.log(
    `${Object.entries(tally)
      .map(([what, times]) => `${what} ${times}`)
      .join(', ')}, ${findings.length} findings`,
  )
  for (const finding of findings.slice(0, 20)) console.log(`  ${finding}`)
  return findings.length === 0
}

async function tortureAddresses(count = 1_000_000, seed = 1): Promise<boolean> {
  for (const [name, rule] of Object.entries(careless)) {
    const { findings } = tryAddresses({ count: 10_000, seed, decisions: { ...decided, ...rule } })
    console.log(`positive control ${name}: ${findings.length} findings`)
    if (findings.length === 0) return false
  }
  const { addresses, ours, findings } = tryAddresses({ count, seed, decisions: decided })
  console.log(`${addresses} addresses, ${ours} of ours, ${findings.length} findings`)
  for (const finding of findings.slice(0, 20)) console.log(`  ${finding}`)
  return findings.length === 0
}

// Without a count the scale is that of a release; `--scale release` says so aloud.
const [name = '', count, seed] = process.argv.slice(2).filter((word) => word !== '--scale' && word !== 'release')
const harness = harnesses[name]
if (harness === undefined) {
  console.error(`usage: npm run torture -- <${Object.keys(harnesses).join('|')}> [count] [seed]`)
  process.exitCode = 2
} else {
  const isPassed = await harness(count === undefined ? undefined : Number(count), seed === undefined ? 1 : Number(seed))
  console.log(isPassed ? 'passed' : 'FAILED')
  process.exitCode = isPassed ? 0 : 1
}
