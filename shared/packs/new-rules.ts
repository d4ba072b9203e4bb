import { addMonths } from '#shared/domain/period.ts'
import type { PackInput, ProgrammePack } from './schema.ts'

/** 考评细则 taken over from a built-in programme into a new one: rules, readings, articles and signers with the documents that they stand on. */
export type TakenRules = Pick<ProgrammePack, 'appraisal' | 'readings' | 'articles' | 'signers' | 'sourceDocuments' | 'documents'> & {
  readonly cadence: Pick<ProgrammePack['cadence'], 'obligations' | 'officeDays'>
}

/** The rules of `from` for the months of another programme, under its ids. The months of the appraisal are those that both have. */
export function rulesFor(
  from: ProgrammePack,
  to: { readonly id: string; readonly year: number; readonly cadence: Pick<PackInput['cadence'], 'from' | 'to'> },
): TakenRules {
  const moved = (from.appraisal?.months ?? []).map((month) => addMonths(month, (to.year - from.year) * 12))
  const months = moved.filter((month) => to.cadence.from <= month && month <= to.cadence.to)
  const appraisal =
    from.appraisal === null || months.length === 0
      ? null
      : {
          ...from.appraisal,
          months,
          year: from.appraisal.year.map((rule) => (rule.kind === 'meanOf' ? { ...rule, months: months.length } : rule)),
        }
  const { readings, articles, signers, sourceDocuments, documents, cadence } = from
  const { obligations, officeDays } = cadence
  const taken = { appraisal, readings, articles, signers, sourceDocuments, documents, cadence: { obligations, officeDays } }
  return renamed(taken, from.id, to.id) as TakenRules
}

/** Ids that begin with the one programme's id begin with the other's. */
function renamed(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value.startsWith(`${from}:`) ? `${to}${value.slice(from.length)}` : value
  if (Array.isArray(value)) return value.map((each) => renamed(each, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamed(inner, from, to)]))
}
