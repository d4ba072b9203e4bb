import type { Obligation, UnitRow } from '../rows.ts'
import { isAwaited } from '../rows.ts'

/** One kind of material that some of the chosen units still owe. */
export interface MaterialChoice {
  readonly kind: string
  readonly title: string
  readonly dueOn: string
  readonly obligationIds: readonly string[]
  readonly unitNames: readonly string[]
}

/** What the chosen units owe by kind, the first due first; `isWanted` says which obligations count, e.g. those not yet received. */
export function materialChoices(
  rows: readonly UnitRow[],
  isWanted: (obligation: Obligation) => boolean = isAwaited,
): readonly MaterialChoice[] {
  const owed = rows.flatMap((row) => row.obligations.filter(isWanted).map((obligation) => ({ obligation, name: row.unit.name })))
  const kinds = Map.groupBy(owed, ({ obligation }) => obligation.kind)
  return [...kinds]
    .flatMap(([kind, own]) => {
      const [first] = own
      if (first === undefined) return []
      const { title, dueOn } = first.obligation
      return [
        { kind, title, dueOn, obligationIds: own.map((each) => each.obligation.obligationId), unitNames: own.map((each) => each.name) },
      ]
    })
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
}

/** The kinds that a form starts with: the one asked for, else the first due. */
export function firstChoice(choices: readonly MaterialChoice[], kind: string | null): ReadonlySet<string> {
  const wanted = choices.find((choice) => choice.kind === kind) ?? choices[0]
  return new Set(wanted === undefined ? [] : [wanted.kind])
}

/** Obligations of the ticked kinds. */
export function chosenIds(choices: readonly MaterialChoice[], kinds: ReadonlySet<string>): readonly string[] {
  return choices.filter((choice) => kinds.has(choice.kind)).flatMap((choice) => choice.obligationIds)
}

/** 「逊克县、孙吴县」; from four names on 「逊克县等4家」. */
export function namesInShort(names: readonly string[]): string {
  const distinct = [...new Set(names)]
  return distinct.length > 3 ? `${distinct[0]}等${distinct.length}家` : distinct.join('、')
}
