import { killWhileSaving, type KillReport } from './kill-while-saving.ts'

/** `npm run torture -- kill [kills] [seed]`: the fault harnesses at release scale. Each proves first that it can fail. */
const harnesses: Readonly<Record<string, (count: number | undefined, seed: number) => Promise<boolean>>> = {
  kill: tortureByKilling,
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

function printLane(lane: KillReport): void {
  console.log(
    `${lane.kills} kills, ${lane.acknowledged} acknowledged, ${lane.lost.length} lost, ${lane.halves.length} halves, ${lane.unsound.length} unsound`,
  )
  for (const finding of [...lane.lost, ...lane.halves, ...lane.unsound].slice(0, 20)) console.log(`  ${finding}`)
}

const [name = '', count, seed] = process.argv.slice(2)
const harness = harnesses[name]
if (harness === undefined) {
  console.error(`usage: npm run torture -- <${Object.keys(harnesses).join('|')}> [count] [seed]`)
  process.exitCode = 2
} else {
  const isPassed = await harness(count === undefined ? undefined : Number(count), seed === undefined ? 1 : Number(seed))
  console.log(isPassed ? 'passed' : 'FAILED')
  process.exitCode = isPassed ? 0 : 1
}
