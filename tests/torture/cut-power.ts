import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inLanes, runFile, scratchFolder } from './lanes.ts'
import type { PowerCutWork, SavingCare } from './power-cut-child.ts'
import { PlayedFiles, type PowerCutFault, type PowerCutFinding, faultsOf, openedFaults } from './power-cut-state.ts'
import { randomNumbers } from './random-numbers.ts'
import { type Operation, readOperations } from './recorded-operations.ts'
import { buildShim } from './shims.ts'
import { SimulatedDisk } from './simulated-disk.ts'

/**
 * T3: a saving process is recorded, file operation by file operation; its disk is played back to a random moment, what was not synced by
 * then is kept, dropped or turned to garbage piece by piece, and what is left is looked at: nothing that was acknowledged may be missing.
 */
export interface PowerCutReport {
  readonly states: number
  /** File operations of the recorded process, and turns that it acknowledged. */
  readonly operations: number
  readonly acknowledged: number
  /** States with each fault. */
  readonly faults: Readonly<Record<PowerCutFault, number>>
  /** States that the program itself opened, verified and saved into. */
  readonly opened: number
  /** The first of what was found, each with the seed and the operation of its state. */
  readonly findings: readonly string[]
}

export interface PowerCutOptions {
  readonly states: number
  readonly seed: number
  readonly care: SavingCare
  /** One state in so many is opened by the program too. */
  readonly openOneIn: number
}

const mostFindings = 20
/** States of one recording at most: then another one is made, with other moments in it. */
const statesPerRecording = 25_000
const acknowledgements = 1000

if (import.meta.main) console.log(JSON.stringify(await cutPower(JSON.parse(process.argv[2] ?? '') as PowerCutOptions)))

/** The same in as many processes as there are cores. */
export async function cutPowerInLanes(options: PowerCutOptions): Promise<PowerCutReport> {
  const lanes = await inLanes(options.states, options.seed, ({ count, seed }) =>
    runFile<PowerCutReport>('cut-power.ts', { ...options, states: count, seed } satisfies PowerCutOptions),
  )
  return lanes.reduce(added)
}

/** The same in one process of its own: for few states a second one costs more than it saves. */
export function cutPowerAlone(options: PowerCutOptions): Promise<PowerCutReport> {
  return runFile<PowerCutReport>('cut-power.ts', options)
}

export async function cutPower(options: PowerCutOptions): Promise<PowerCutReport> {
  let report = emptyReport()
  for (let turn = 0; report.states < options.states; turn += 1) {
    const states = Math.min(statesPerRecording, options.states - report.states)
    report = added(report, await cutOneRecording({ ...options, states, seed: options.seed + 1000 * turn }))
  }
  return report
}

async function cutOneRecording({ states, seed, care, openOneIn }: PowerCutOptions): Promise<PowerCutReport> {
  const scratch = scratchFolder('power')
  try {
    const random = randomNumbers(seed)
    const operations = record(scratch, { care, sessions: 2, savesPerSession: 70 + Math.floor(random() * 40), acknowledgements })
    const moments = Array.from({ length: states }, () => 1 + Math.floor(random() * operations.length)).toSorted((one, other) => one - other)
    const report = emptyReport()
    const findings: string[] = []
    const [disk, files] = [new SimulatedDisk(), new PlayedFiles(scratch)]
    let done = 0
    for (const [at, moment] of moments.entries()) {
      for (; done < moment; done += 1) {
        const operation = operations[done]
        if (operation !== undefined) disk.apply(operation)
      }
      const state = disk.cut(random)
      const isOpened = at % openOneIn === 0
      const found = [
        ...(await faultsOf(state, disk, files)),
        ...(isOpened && care === 'full' ? await openedFaults(state, disk, scratch) : []),
      ]
      count(report, found, isOpened)
      findings.push(...found.map(({ fault, detail }) => `seed ${seed} operation ${moment}: ${fault} ${detail}`))
    }
    return { ...report, operations: operations.length, acknowledged: disk.acknowledged, findings: findings.slice(0, mostFindings) }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Lets a process save with the library in front of the system, and reads what it did. */
function record(scratch: string, work: Omit<PowerCutWork, 'folder'>): Operation[] {
  const [folder, log] = [join(scratch, 'data'), join(scratch, 'log')]
  mkdirSync(folder)
  const shim = { LD_PRELOAD: buildShim('record-writes', scratch), RECORD_ROOT: folder, RECORD_LOG: log }
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'power-cut-child.ts'), JSON.stringify({ ...work, folder })], {
    env: { ...process.env, ...shim, RECORD_ACKS: String(work.acknowledgements) },
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(`the saving process ended with ${String(child.status)}: ${child.stderr}`)
  const operations = readOperations(log)
  rmSync(folder, { recursive: true })
  rmSync(log)
  return operations
}

function count(
  report: { states: number; opened: number; faults: Record<PowerCutFault, number> },
  found: readonly PowerCutFinding[],
  isOpened: boolean,
): void {
  report.states += 1
  if (isOpened) report.opened += 1
  for (const fault of new Set(found.map((each) => each.fault))) report.faults[fault] += 1
}

function emptyReport() {
  return {
    states: 0,
    operations: 0,
    acknowledged: 0,
    faults: { lost: 0, half: 0, corrupt: 0, dangling: 0 },
    opened: 0,
    findings: [] as readonly string[],
  }
}

function added(one: PowerCutReport, other: PowerCutReport): PowerCutReport {
  const sum = (fault: PowerCutFault) => one.faults[fault] + other.faults[fault]
  return {
    states: one.states + other.states,
    operations: one.operations + other.operations,
    acknowledged: one.acknowledged + other.acknowledged,
    faults: { lost: sum('lost'), half: sum('half'), corrupt: sum('corrupt'), dangling: sum('dangling') },
    opened: one.opened + other.opened,
    findings: [...one.findings, ...other.findings].slice(0, mostFindings),
  }
}
