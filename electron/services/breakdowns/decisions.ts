import { type BreakdownDecisionRow, insertBreakdownDecisions, insertBreakdownImport } from '#db/repositories/breakdowns.ts'
import { findProgramme } from '#db/repositories/programme.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay, CalendarMonth } from '#shared/domain/period.ts'
import { type Breakdown, breakdownCounts } from '#shared/packs/breakdown.ts'
import { compareBreakdown } from '#shared/packs/breakdown-compare.ts'
import type { BreakdownDifference } from '#shared/packs/breakdown-difference.ts'
import { takeDifferences } from '#shared/packs/breakdown-take.ts'
import { type ProgrammePack, packSchema } from '#shared/packs/schema.ts'
import { chosenTable, openBreakdownFile, readAgainst } from './files.ts'
import { renewFromBreakdown } from './renewal.ts'
import type { TableInput } from './breakdowns.ts'
import { type Act, type ServiceContext, cityOnly, found, runCommand } from '../context.ts'
import { planAddedMeasures } from '../months/plan-opening.ts'

/** Each difference between a document and the programme is decided by a person and recorded: who, when, why. */

export interface DecideInput extends TableInput {
  /** 文件依据 of the document: title, 文号 ('' for none), date. */
  readonly basis: string
  readonly basisNumber: string
  readonly issuedOn: CalendarDay
  /** First month of tasks that are taken over. */
  readonly from: CalendarMonth
  readonly decisions: readonly { readonly key: string; readonly choice: 'programme' | 'document'; readonly reason: string }[]
}

type Decision = DecideInput['decisions'][number]

/**
 * Records every decision; the document's words that were taken make the programme's next version. Every difference must be
 * decided, and the file is read again, so that nothing is decided about a table that nobody saw.
 */
export async function decideBreakdown(context: ServiceContext, input: DecideInput) {
  cityOnly(context, '核定分解表差异')
  const staged = context.staged(input.token)
  const table = chosenTable(await openBreakdownFile(staged), input.table)
  return runCommand(context, 'breakdowns.decide', async (act) => {
    const before = await currentPack(context, act)
    const breakdown = readAgainst(table, before)
    const decided = matchDecisions(compareBreakdown(breakdown, before), input.decisions)
    const importId = context.newId()
    const taken = decided.filter((each) => each.choice === 'document').map((each) => each.difference.key)
    const next = taken.length === 0 ? null : nextVersion(before, breakdown, taken, input)
    const row = {
      id: importId,
      programme_id: before.id,
      officer_id: context.officer.id,
      decided_on: act.today,
      file_name: staged.name,
      file_sha256: staged.sha256,
      title: input.basis.trim(),
      number: input.basisNumber.trim(),
      issued_on: input.issuedOn,
      ...breakdownCounts(breakdown),
      version: next?.version ?? null,
    }
    await insertBreakdownImport(act.trx, row)
    const decisions = decided.map((each) => decisionRow(importId, each))
    await insertBreakdownDecisions(act.trx, decisions)
    const renewed = next === null ? null : await renewFromBreakdown(act, before, next, importId)
    const lines = next === null ? 0 : await planAdded(context, act, before, next)
    const record = { ...row, rev: 1, decisions, assignments: renewed?.assignments ?? [] }
    await act.revise({ type: 'breakdownImport', id: importId, rev: 1, ownerUnit: before.hostUnitId, record })
    const result = { taken: taken.length, kept: decided.length - taken.length, version: row.version, lines }
    act.about('breakdownImport', importId, { ...result, file: staged.name, sha256: staged.sha256 })
    return { importId, ...result }
  })
}

async function currentPack({ office }: ServiceContext, act: Act): Promise<ProgrammePack> {
  const row = found(await findProgramme(act.trx, office.programmeId), '本机的工作方案')
  return packSchema.parse(JSON.parse(row.pack))
}

interface Decided extends Decision {
  readonly difference: BreakdownDifference
}

function matchDecisions(differences: readonly BreakdownDifference[], decisions: readonly Decision[]): Decided[] {
  const open = differences.filter((each) => each.known === null)
  const keys = new Set(open.map((each) => each.key))
  if (decisions.some((each) => !keys.has(each.key))) throw new AppError('stale_version', { what: '差异清单' })
  const byKey = new Map(decisions.map((each) => [each.key, each]))
  const undecided = open.filter((each) => !byKey.has(each.key)).length
  if (undecided > 0) throw ruleViolation('undecided', `还有${undecided}处差异没有作出决定`, '请逐项选择保留工作方案或采用文件')
  return open.flatMap((difference) => {
    const decision = byKey.get(difference.key)
    return decision === undefined ? [] : [{ ...decision, difference }]
  })
}

function nextVersion(before: ProgrammePack, breakdown: Breakdown, taken: readonly string[], input: DecideInput): ProgrammePack {
  const documents = new Set(before.sourceDocuments.map((each) => each.id))
  let number = 1
  while (documents.has(`${before.id}:source:breakdown-${number}`)) number += 1
  return takeDifferences(before, breakdown, taken, {
    key: `breakdown-${number}`,
    title: input.basis.trim(),
    number: input.basisNumber.trim() === '' ? null : input.basisNumber.trim(),
    issuedOn: input.issuedOn,
    from: input.from,
  })
}

/** Added tasks join the lists of months that are open and not published, from their first month on. */
async function planAdded(context: ServiceContext, act: Act, before: ProgrammePack, next: ProgrammePack): Promise<number> {
  const known = new Set(before.tasks.map((task) => task.id))
  const added = next.tasks.filter((task) => !known.has(task.id)).flatMap((task) => task.measures.map((measure) => measure.id))
  return added.length === 0 ? 0 : planAddedMeasures({ ...context, pack: next }, act, new Set(added))
}

function decisionRow(importId: string, { difference, choice, reason }: Decided): BreakdownDecisionRow {
  const { key, where, field, row, document, pack } = difference
  return { import_id: importId, key, place: where, field, row, document, pack, choice, reason: reason.trim() }
}
