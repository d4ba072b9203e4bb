import { rmSync } from 'node:fs'
import { cutPowerInLanes, type PowerCutReport } from './cut-power.ts'
import { diskFailures, type DiskFailure } from './failing-disk.ts'
import { failOperations } from './fail-operations.ts'
import { type FailedImport, prepareReport } from './failing-import.ts'
import type { FullDiskReport } from './fill-disk-child.ts'
import { type FullDiskPackageReport, fullDiskFlows } from './full-disk-packages-child.ts'
import { killWhileMigrating } from './kill-while-migrating.ts'
import { inLanes, runFile, scratchFolder } from './lanes.ts'
import { type MutationOptions, type MutationReport, mutantKinds } from './mutate-packages.ts'
import { type RotOptions, type RotReport, rotOutcomes, rotTargets } from './rot-bits.ts'
import { onSmallDisk } from './small-disks.ts'
import { migrations } from '#db/migrations/index.ts'

/** The harnesses of disks and packages at release scale, each with its controls first; every one prints its figures. */
export const diskHarnesses: Readonly<Record<string, (count: number | undefined, seed: number) => Promise<boolean>>> = {
  'power-cut': torturePower,
  mutants: torturePackages,
  'full-disk': tortureFullDisks,
  'disk-failures': tortureFailures,
  'bit-rot': tortureBits,
  migrate: tortureMigrations,
}

type Figures = Readonly<Record<string, string | number>>

/** One line a row, the columns of all rows under one head. */
function print(rows: Readonly<Record<string, Figures>>): void {
  console.table(rows)
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; seconds: number }> {
  const began = performance.now()
  const value = await work()
  return { value, seconds: Math.round((performance.now() - began) / 1000) }
}

function printAll(findings: readonly string[]): void {
  for (const finding of findings.slice(0, 20)) console.log(`  ${finding}`)
}

/** T3. */
async function torturePower(count = 1_000_000, seed = 1): Promise<boolean> {
  const cut = (states: number, care: 'full' | 'normal' | 'files-unsynced') =>
    timed(() => cutPowerInLanes({ states, seed, care, openOneIn: 100 }))
  const [normal, unsynced] = [await cut(200, 'normal'), await cut(200, 'files-unsynced')]
  const full = await cut(count, 'full')
  const figures = ({ value, seconds }: { value: PowerCutReport; seconds: number }): Figures => {
    const { states, opened, operations, acknowledged, faults } = value
    return { states, opened, operations, acknowledged, ...faults, seconds }
  }
  print({ 'control: NORMAL': figures(normal), 'control: files not synced': figures(unsynced), FULL: figures(full) })
  printAll(full.value.findings)
  const areControlsSeen = normal.value.faults.lost >= normal.value.states * 0.2 && unsynced.value.faults.dangling > 0
  return areControlsSeen && full.value.findings.length === 0
}

/** T4, end to end on the disk. */
async function torturePackages(count = 1_000_000, seed = 1): Promise<boolean> {
  const run = (options: MutationOptions) => runFile<MutationReport>('mutate-packages.ts', options)
  const control = await run({ count: 20, seed, kinds: ['relisted'], trustsEverybody: true })
  console.log(
    `control: a reader that trusts every signature accepts ${control.kinds.relisted.other} of ${control.kinds.relisted.mutants} forged packages`,
  )
  const { value: lanes, seconds } = await timed(() => inLanes(count, seed, run))
  const sum = (of: (lane: MutationReport) => number) => lanes.reduce((total, lane) => total + of(lane), 0)
  print(
    Object.fromEntries(
      mutantKinds.map((kind) => [
        kind,
        {
          mutants: sum((lane) => lane.kinds[kind].mutants),
          'same package': sum((lane) => lane.kinds[kind].same),
          'other content': sum((lane) => lane.kinds[kind].other),
        },
      ]),
    ),
  )
  const codes = [...new Set(lanes.flatMap((lane) => Object.keys(lane.codes)))].toSorted()
  print(Object.fromEntries(codes.map((code) => [code, { mutants: sum((lane) => lane.codes[code] ?? 0) }])))
  const [slowest, grown] = [Math.max(...lanes.map((lane) => lane.slowestMilliseconds)), Math.max(...lanes.map((lane) => lane.grown))]
  console.log(`${seconds} s, slowest ${slowest} ms, memory grew by ${grown} MiB`)
  const findings = lanes.flatMap((lane) => lane.findings)
  printAll(findings)
  return control.kinds.relisted.other > 0 && findings.length === 0 && slowest <= 10_000 && grown < 300
}

/** T7: tmpfs from 3 MiB (an empty store with what is given back later takes almost two) to 64 in steps of 256 KiB; `count` sizes. */
async function tortureFullDisks(count = 245): Promise<boolean> {
  const findings: string[] = []
  const rows: Record<string, { runs: number; seconds: number }> = {}
  const scratch = scratchFolder('report')
  const report = JSON.stringify(await prepareReport(scratch))
  for (let step = 0; step < count; step += 1) {
    const kibibytes = 3072 + 256 * step
    const { value: filled, seconds } = await timed(() => onSmallDisk<FullDiskReport>('fill-disk-child.ts', kibibytes))
    rows['save and backup'] = { runs: step + 1, seconds: (rows['save and backup']?.seconds ?? 0) + seconds }
    const isWell =
      filled.code === 'disk_full' &&
      filled.readable === filled.acknowledged &&
      filled.isWhole &&
      filled.isSound &&
      filled.savedAfterwards === 5 &&
      filled.reopened === filled.acknowledged + 5
    if (!isWell) findings.push(`${kibibytes} KiB: ${JSON.stringify(filled)}`)
    for (const flow of fullDiskFlows) {
      const free = 4 + ((step * 37) % 640)
      const tried = await timed(() =>
        onSmallDisk<FullDiskPackageReport>('full-disk-packages-child.ts', 4096, [flow, '$DISK', String(free)]),
      )
      rows[flow] = { runs: step + 1, seconds: (rows[flow]?.seconds ?? 0) + tried.seconds }
      const { isLeftAccepted, isDoneAfterwards, code } = tried.value
      if (isLeftAccepted || !isDoneAfterwards || code === 'undefined')
        findings.push(`${flow}, ${free} KiB free: ${JSON.stringify(tried.value)}`)
    }
    const free = 4 + ((step * 11) % 480)
    const taken = await timed(() => onSmallDisk<FailedImport>('full-disk-import-child.ts', 12_288, [report, '$DISK', String(free)]))
    rows['import'] = { runs: step + 1, seconds: (rows['import']?.seconds ?? 0) + taken.seconds }
    findings.push(...taken.value.faults.map((fault) => `import, ${free} KiB free: ${fault}`))
  }
  rmSync(scratch, { recursive: true, force: true })
  print(rows)
  printAll(findings)
  return findings.length === 0
}

/** T8: `count` is the most operations of a flow that fail, one a turn. */
async function tortureFailures(count = 2000): Promise<boolean> {
  const failures = Object.keys(diskFailures) as DiskFailure[]
  const controls = await Promise.all(
    (['save-split', 'package-in-place', 'import-names-first'] as const).map((flow) =>
      failOperations({ flows: [flow], failures: ['EIO'], mostPoints: 50 }),
    ),
  )
  const flows = ['save', 'backup', 'package', 'import'] as const
  const reports = await Promise.all(flows.map((flow) => timed(() => failOperations({ flows: [flow], failures, mostPoints: count }))))
  print({
    ...Object.fromEntries(
      controls.map(({ turns, met, refused, faults }, at) => [`control ${at + 1}`, { turns, met, refused, faults, seconds: '' }]),
    ),
    ...Object.fromEntries(
      reports.map(({ value: { turns, met, refused, faults }, seconds }, at) => [flows[at] ?? '', { turns, met, refused, faults, seconds }]),
    ),
  })
  for (const { value } of reports) printAll(value.findings)
  return controls.every(({ faults }) => faults > 0) && reports.every(({ value }) => value.faults === 0)
}

/** T9. */
async function tortureBits(count = 100_000, seed = 1): Promise<boolean> {
  const run = (options: RotOptions) => runFile<RotReport>('rot-bits.ts', options)
  const control = await run({ count: 300, seed, checks: 'without-projections', targets: ['database'] })
  console.log(`control: without the check of the tables ${control.targets.database.silent} of 300 damages are silent`)
  const { value: lanes, seconds } = await timed(() => inLanes(count, seed, (share) => run({ ...share, checks: 'all' })))
  const sum = (name: (typeof rotTargets)[number], outcome: (typeof rotOutcomes)[number]) =>
    lanes.reduce((total, lane) => total + lane.targets[name][outcome], 0)
  print(
    Object.fromEntries(rotTargets.map((name) => [name, Object.fromEntries(rotOutcomes.map((outcome) => [outcome, sum(name, outcome)]))])),
  )
  console.log(`${seconds} s`)
  const findings = lanes.flatMap((lane) => lane.findings)
  printAll(findings)
  return control.targets.database.silent > 0 && findings.length === 0
}

/** T14: from every older schema. */
async function tortureMigrations(): Promise<boolean> {
  const control = await killWhileMigrating(migrations.at(-3)?.id ?? 0, 'step-by-step')
  console.log(`control: ${control.findings.length} findings of a migration that commits step by step`)
  const rows: Record<string, Figures> = {}
  const findings: string[] = []
  for (const { id, name } of migrations.slice(0, -1)) {
    const { value, seconds } = await timed(() => killWhileMigrating(id, 'in-one-go'))
    rows[`from ${id} ${name}`] = { kills: value.kills, findings: value.findings.length, seconds }
    findings.push(...value.findings)
  }
  print(rows)
  printAll(findings)
  return control.findings.length > 0 && findings.length === 0
}
