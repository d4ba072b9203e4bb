import { killWhileExchanging } from './kill-while-exchanging.ts'
import { historiesInLanes } from './run-histories.ts'

/** What packages are put through at release scale: `npm run torture -- histories [count] [seed]`, `npm run torture -- kill-exchange [kills] [seed]`. */
export const packageHarnesses: Readonly<Record<string, (count: number | undefined, seed: number) => Promise<boolean>>> = {
  histories: tortureHistories,
  'kill-exchange': tortureExchange,
}

async function tortureHistories(count = 10_000, seed = 1): Promise<boolean> {
  for (const importing of ['lastComesWins', 'countsTwice'] as const) {
    const { findings } = await historiesInLanes({ count: 4, seed, importing })
    console.log(`positive control ${importing}: ${findings.length} findings`)
    if (findings.length === 0) return false
  }
  const { findings, ...figures } = await historiesInLanes({ count, seed, importing: 'sound' })
  console.log(`${tally(figures)}, ${findings.length} findings`)
  for (const finding of findings.slice(0, 20)) console.log(`  ${finding}`)
  return findings.length === 0
}

async function tortureExchange(count = 1000, seed = 1): Promise<boolean> {
  for (const mode of ['writes-in-place', 'names-files-first'] as const) {
    const { findings } = await killWhileExchanging({ kills: 12, seed, mode })
    console.log(`positive control ${mode}: ${findings.length} findings`)
    if (findings.length === 0) return false
  }
  const lanes = await Promise.all([
    killWhileExchanging({ kills: Math.ceil(count / 2), seed, mode: 'export' }),
    killWhileExchanging({ kills: Math.floor(count / 2), seed: seed + 1, mode: 'import' }),
  ])
  for (const { findings, ...figures } of lanes) {
    console.log(`${tally(figures)}, ${findings.length} findings`)
    for (const finding of findings.slice(0, 20)) console.log(`  ${finding}`)
  }
  return lanes.every(({ findings }) => findings.length === 0)
}

function tally(figures: Readonly<Record<string, number>>): string {
  return Object.entries(figures)
    .map(([what, times]) => `${what} ${times}`)
    .join(', ')
}
