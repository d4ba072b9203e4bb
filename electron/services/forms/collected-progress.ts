import type { Connection } from '#db/repositories/connection.ts'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { listAssignments, listMeasures } from '#db/repositories/programme.ts'
import { type ProgressRow, listProgress } from '#db/repositories/progress.ts'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { printHtml } from '#electron/documents/print-html.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { type CollectedProgressFacts, buildCollectedProgress, collectedNote, collectedTitle } from '#shared/documents/collected-progress.ts'
import { type UnitTexts, joinedTexts } from '#shared/domain/collected-progress.ts'
import { formObligations } from '#shared/domain/fill-in-form.ts'
import { documentWorkbook } from '#shared/sheets/from-document.ts'
import { safeFileTitle } from '#shared/text/file-title.ts'
import { type ServiceContext, cityOnly, inProgramme, runCommand } from '../context.ts'
import { openBytes, saveBytes } from '../documents/document-files.ts'
import { taskForceTitle } from '../programmes/programme-names.ts'
import { standingObligations } from '../months/submissions.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

/** 一键汇总 (office.md «Receiving»): the month's progress of all units as one table by measure, whatever way it came. */

export interface CollectInput {
  readonly month: string
  /** Counties and 管委会 alone, or every unit that reports. */
  readonly units: 'territories' | 'all'
}

/** The table with its 未报名单, and the document to be looked at. */
export async function collectProgress(context: ServiceContext, input: CollectInput) {
  cityOnly(context, '汇总各单位工作推进情况')
  const { facts, missing } = await collectedFacts(context, context.store.db, input)
  return {
    title: collectedTitle(input.month),
    rows: facts.rows,
    note: collectedNote(facts) ?? '',
    missing,
    model: buildCollectedProgress(facts),
  }
}

/** Saves, opens or prints the table; who took a copy stands in the journal. */
export async function saveCollection(
  context: ServiceContext,
  input: CollectInput & { readonly format: 'docx' | 'xlsx'; readonly way: 'saveCopy' | 'open' | 'print' },
): Promise<{ savedAs: string | null }> {
  cityOnly(context, '汇总各单位工作推进情况')
  const { facts } = await collectedFacts(context, context.store.db, input)
  const savedAs = await hand(context, facts, input)
  if (input.way !== 'saveCopy' || savedAs !== null) {
    await runCommand(context, 'forms.saveCollection', async (act) => {
      act.about('month', input.month, { format: input.format, way: input.way, rows: facts.rows.length, missing: facts.missing })
    })
  }
  return { savedAs }
}

type Wanted = Parameters<typeof saveCollection>[1]

async function hand(context: ServiceContext, facts: CollectedProgressFacts, { format, way }: Wanted): Promise<string | null> {
  const model = buildCollectedProgress(facts)
  if (way === 'print') {
    await context.ports.printer.print(printHtml(model), { copies: 1 })
    return null
  }
  const bytes = format === 'docx' ? await writeDocx(model) : await writeWorkbook(documentWorkbook(model))
  const name = `${safeFileTitle(collectedTitle(facts.month))}.${format}`
  if (way === 'saveCopy') return saveBytes(context, name, bytes, format === 'docx' ? 'document' : 'spreadsheet')
  await openBytes(context, name, bytes)
  return null
}

async function collectedFacts(context: ServiceContext, db: Connection, { month, units: wanted }: CollectInput) {
  const units = await unitRefs(db, context.pack)
  const isWanted = (unitId: string): boolean => wanted === 'all' || units.get(unitId).kind === 'territory'
  const owed = (await standingObligations(context, db, { month })).filter(
    ({ kind, status, unit_id }) => kind === formObligations.monthlyReport && status !== 'waived' && isWanted(unit_id),
  )
  const missing = owed.filter(({ receipt }) => receipt === null).map(({ unit_id }) => units.ref(unit_id))
  const facts: CollectedProgressFacts = {
    organ: taskForceTitle(context.pack),
    month,
    asOf: context.ports.clock.today(),
    rows: await rowsOf(context, db, month, units, isWanted),
    expected: owed.length,
    missing: missing.map(({ name }) => name),
  }
  return { facts, missing }
}

/** A row for every measure that a unit has on its list, in the order of the 分解表. */
async function rowsOf(context: ServiceContext, db: Connection, month: string, units: UnitIndex, isWanted: (unitId: string) => boolean) {
  const lines = Map.groupBy(
    (await listLines(db, inProgramme(context, { month }))).filter(({ unitId }) => isWanted(unitId)),
    ({ measureId }) => measureId,
  )
  const entries = Map.groupBy(await listProgress(db, inProgramme(context, { month })), ({ line_id }) => line_id)
  const leads = Map.groupBy(
    (await listAssignments(db, { programmeId: context.office.programmeId })).filter(({ role }) => role === 'lead'),
    ({ measureId }) => measureId,
  )
  return (await listMeasures(db, context.office.programmeId)).flatMap((measure) => {
    const own = lines.get(measure.id)
    if (own === undefined) return []
    const joined = (pick: (entry: ProgressRow) => string): string => joinedTexts(own.map((line) => textsOf(units, line, entries, pick)))
    return {
      taskTitle: measure.taskTitle,
      taskNumber: measure.taskNumber,
      measure: measure.text,
      leads: (leads.get(measure.id) ?? []).map(({ unitId }) => units.get(unitId).name),
      progress: joined(({ content }) => content),
      outcome: joined(({ outcome }) => outcome),
      problem: joined(({ problem }) => problem),
      nextPlan: joined(({ next_plan }) => next_plan),
      sourceIds: own.flatMap((line) => (entries.get(line.id) ?? []).map(({ id }) => id)),
    }
  })
}

function textsOf(
  units: UnitIndex,
  line: LineRecord,
  entries: ReadonlyMap<string, readonly ProgressRow[]>,
  pick: (entry: ProgressRow) => string,
): UnitTexts {
  const { name, aliases } = units.get(line.unitId)
  return { name, otherNames: aliases, texts: (entries.get(line.id) ?? []).map(pick) }
}
