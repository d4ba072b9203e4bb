import type { Ledger, LedgerColumn } from '#shared/ledgers/schema.ts'
import type { Indicator, ProgrammePack } from './schema.ts'

/** A programme's own words and sets: what its pack says differently of the ledgers and indicators that all years share (M-050, M-166). */

type Rewrite = (text: string) => string

/** Puts a programme's words in place of the common ones: in one pass, the longest first, so that no word is rewritten twice. */
export function inOwnWords({ glossary }: Pick<ProgrammePack, 'glossary'>): Rewrite {
  if (glossary.length === 0) return (text) => text
  const says = new Map(glossary.map(({ word, says: own }) => [word, own]))
  const words = [...says.keys()].toSorted((one, other) => other.length - one.length)
  const pattern = new RegExp(words.map((word) => RegExp.escape(word)).join('|'), 'g')
  return (text) => text.replaceAll(pattern, (word) => says.get(word) ?? word)
}

/** A built-in ledger as a programme keeps it: labels in its words, choices as many as it offers (五进 of 2020, M-166). Ids stay. */
export function ledgerOfPack(pack: Pick<ProgrammePack, 'glossary' | 'ledgerChoices'>, ledger: Ledger): Ledger {
  const choices = pack.ledgerChoices.filter((each) => each.ledger === ledger.id)
  if (pack.glossary.length === 0 && choices.length === 0) return ledger
  const words = inOwnWords(pack)
  const labelled = <Item extends { readonly label: string }>(item: Item): Item => ({ ...item, label: words(item.label) })
  const columnOf = (column: LedgerColumn): LedgerColumn => {
    const offered = choices.find((each) => each.column === column.id)?.options
    const options = column.options.filter(({ id }) => offered === undefined || offered.includes(id))
    return { ...labelled(column), hint: column.hint === null ? null : words(column.hint), options: options.map(labelled) }
  }
  return {
    ...ledger,
    title: words(ledger.title),
    shortTitle: words(ledger.shortTitle),
    columns: ledger.columns.map(columnOf),
    statuses: ledger.statuses.map(labelled),
    figures: ledger.figures.map((figure) => ({ ...figure, title: words(figure.title) })),
    next: ledger.next.map(labelled),
    handOver: ledger.handOver === null ? null : { ...ledger.handOver, title: words(ledger.handOver.title) },
  }
}

/** An indicator in the programme's words: its title and what is divided by what. */
export function indicatorOfPack(pack: Pick<ProgrammePack, 'glossary'>, indicator: Indicator): Indicator {
  const words = inOwnWords(pack)
  const { title, numerator, denominator } = indicator
  return { ...indicator, title: words(title), numerator: words(numerator), denominator: denominator === null ? null : words(denominator) }
}
