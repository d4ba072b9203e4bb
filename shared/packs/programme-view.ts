import { assignmentsOf } from './expand.ts'
import type { PackMeasure, PackTask, PackUnit, ProgrammePack } from './schema.ts'

/** What `programme show ID` prints: one pack whole, in keys that stay (headless.md). Units are named by id; collectives stay collective. */
export function programmeView(pack: ProgrammePack) {
  const { id, title, city, year, domains, indicators, ledgers, documents, cadence, readings } = pack
  const { ledgerSeeds, ledgerChoices, questionnaires, glossary } = pack
  const interpretations = pack.appraisal?.interpretations ?? []
  const [counts, units, tasks] = [countsOf(pack), pack.units.map(unitView), pack.tasks.map(taskView)]
  const plan = { id, title, city, year, isAppraised: pack.appraisal !== null, counts, units, domains, tasks, indicators }
  return { ...plan, ledgers, ledgerSeeds, ledgerChoices, questionnaires, glossary, documents, cadence, readings, interpretations }
}

export type ProgrammeView = ReturnType<typeof programmeView>

/** What can be counted against the sources. `leads` are lead assignments (measure × 牵头单位). */
function countsOf(pack: ProgrammePack) {
  const tables = pack.questionnaires.flatMap((questionnaire) => questionnaire.tables)
  return {
    tasks: pack.tasks.length,
    measures: pack.tasks.flatMap((task) => task.measures).length,
    leads: assignmentsOf(pack).filter((each) => each.role === 'lead').length,
    indicators: pack.indicators.length,
    ledgers: pack.ledgers.length,
    seededUnits: new Set(pack.ledgerSeeds.flatMap((seed) => seed.unitIds)).size,
    questions: tables.flatMap((table) => table.questions).length,
  }
}

function unitView({ id, name, aliases, level, reports, scored }: PackUnit) {
  return { id, name, aliases, level, reports, scored }
}

function taskView({ number, title, goal, domain, measures, printedNumber, origin, formerGoal }: PackTask) {
  return { number, title, goal, domain, measures: measures.map(measureView), printedNumber, origin, formerGoal }
}

function measureView({ id, code, text, leads, responsible, deadlines, ongoing, finalDeadline }: PackMeasure) {
  return { id, code, text, leads, responsible, deadlines, ongoing, finalDeadline }
}
