import type { PackMeasure, PackTask, PackUnit, ProgrammePack } from './schema.ts'

/** What `programme show ID` prints: one pack whole, in keys that stay (headless.md). Units are named by id; collectives stay collective. */
export function programmeView(pack: ProgrammePack) {
  const { id, title, city, year, domains, indicators, ledgers, documents, cadence, readings } = pack
  const { interpretations } = pack.appraisal
  const [units, tasks] = [pack.units.map(unitView), pack.tasks.map(taskView)]
  return { id, title, city, year, units, domains, tasks, indicators, ledgers, documents, cadence, readings, interpretations }
}

export type ProgrammeView = ReturnType<typeof programmeView>

function unitView({ id, name, aliases, level, reports, scored }: PackUnit) {
  return { id, name, aliases, level, reports, scored }
}

function taskView({ number, title, goal, domain, measures }: PackTask) {
  return { number, title, goal, domain, measures: measures.map(measureView) }
}

function measureView({ id, code, text, leads, responsible, deadlines }: PackMeasure) {
  return { id, code, text, leads, responsible, deadlines }
}
