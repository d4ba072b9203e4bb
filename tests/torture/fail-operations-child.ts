import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { countOnly, type DiskFailure, FailingDisk, type FailurePlan } from './failing-disk.ts'
import { type FailingFlow, type Prepared, flowTurn, prepareFlows } from './failing-flows.ts'
import type { FlowTurn } from './flow-turn.ts'

/** Runs flows while one file operation after another fails; started with the preload library in front of the system. */
export interface FailureWork {
  readonly scratch: string
  readonly control: string
  readonly flows: readonly FailingFlow[]
  readonly failures: readonly DiskFailure[]
  /** At most so many operations of a flow fail, one a turn. */
  readonly mostPoints: number
  /** Each operation fails in one way, the ways in turn, where it would take too long to let each fail in every way. */
  readonly inTurn?: boolean
}

export interface FailureReport {
  readonly turns: number
  /** Turns in which the failure was met, and of these those whose flow failed. */
  readonly met: number
  readonly refused: number
  /** What a flow said, and how often: a code of ours, or the disk's own. */
  readonly codes: Readonly<Record<string, number>>
  /** Turns after which something was wrong. */
  readonly faults: number
  /** The first of it. */
  readonly findings: readonly string[]
}

const turnPrefix = 'turn-'

if (import.meta.main) console.log(JSON.stringify(await failOperations(JSON.parse(process.argv[2] ?? '') as FailureWork)))

async function failOperations(work: FailureWork): Promise<FailureReport> {
  const disk = new FailingDisk(work.control, join(work.scratch, turnPrefix))
  const prepared = await prepareFlows(work.scratch, work.flows)
  const report = { turns: 0, met: 0, refused: 0, codes: {} as Record<string, number>, faults: 0, findings: [] as string[] }
  for (const flow of work.flows) {
    const { done: operations } = await turnOf(flow, countOnly, { disk, prepared, scratch: work.scratch })
    for (const [turn, at] of pointsOf(operations, work.mostPoints).entries()) {
      const ways = work.failures.filter((_, way) => work.inTurn !== true || way === turn % work.failures.length)
      for (const failure of ways) {
        const { failed, code, faults } = await turnOf(flow, { at, failure, stays: false }, { disk, prepared, scratch: work.scratch })
        report.turns += 1
        report.met += Math.min(1, failed)
        if (code !== undefined) {
          report.refused += 1
          report.codes[code] = (report.codes[code] ?? 0) + 1
        }
        report.faults += Math.min(1, faults.length)
        report.findings.push(...faults.map((fault) => `${flow}, operation ${at} of ${operations}, ${failure}: ${fault}`))
      }
    }
  }
  disk.close()
  return { ...report, findings: report.findings.slice(0, 20) }
}

/** All of a short flow; of a long one its beginning and its end, where names are made and given, and some in between. */
function pointsOf(operations: number, most: number): number[] {
  const all = Array.from({ length: operations }, (_, index) => index + 1)
  if (operations <= most) return all
  const [begin, end] = [Math.ceil(most * 0.4), operations - Math.ceil(most * 0.4)]
  const between = most - begin - (operations - end)
  const step = (end - begin) / Math.max(1, between)
  const some = Array.from({ length: between }, (_, index) => begin + Math.floor(index * step) + 1)
  return [...all.slice(0, begin), ...some, ...all.slice(end)]
}

interface Place {
  readonly disk: FailingDisk
  readonly prepared: Prepared
  readonly scratch: string
}

async function turnOf(flow: FailingFlow, plan: FailurePlan, { disk, prepared, scratch }: Place) {
  const folder = mkdtempSync(join(scratch, turnPrefix))
  try {
    const turn = await flowTurn(flow, prepared, folder)
    disk.arm(plan)
    const thrown: unknown = await turn.work().then(
      () => undefined,
      (reason: unknown) => reason ?? 'nothing',
    )
    const { done, failed } = disk.disarm()
    return { done, failed, code: thrown === undefined ? undefined : codeOf(thrown), faults: await faultsOf(turn, thrown) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A store that cannot be used any more is a fault like any other. */
async function faultsOf(turn: FlowTurn, thrown: unknown): Promise<string[]> {
  try {
    return await turn.faults(thrown)
  } catch (error) {
    return [`afterwards: ${codeOf(error)} ${String(error)}`]
  }
}

function codeOf(thrown: unknown): string {
  const fault = exchangeFaultOf(thrown)
  if (fault !== undefined) return fault
  if (thrown instanceof AppError) return thrown.code
  return thrown instanceof Error && 'code' in thrown ? `system ${String(thrown.code)}` : String(thrown)
}
