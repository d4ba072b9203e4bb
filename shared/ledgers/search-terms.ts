import type { LedgerEntry, NamesById } from './entries.ts'
import type { ColumnKind, Ledger } from './schema.ts'
import { cellText, statusText } from './writing.ts'

/**
 * Text for SQLite FTS5 (`tokenize = 'unicode61'`, `detail = full`) such that every part of it is found again:
 * - a run of Chinese 孙吴县 becomes its pairs 孙吴 吴县 and the last sign 县; a query of two signs and more is the phrase of its pairs.
 *   The single sign ends the run, so that pairs of two runs never stand side by side. All single signs follow at the end.
 * - a word of letters and digits becomes itself and all its tails (2022 022 22 2); a query is the beginning of a tail.
 */
const longestTail = 32

/** Pinyin initials of a text, lower case: `swx` of 孙吴县. The dictionary is the host's; without it Chinese is found as Chinese only. */
export type InitialsOf = (text: string) => string

/** Runs of one thing's texts, each once, and whether its pinyin initials find it: where a run stands is nothing that a search asks. */
type Runs = Map<string, boolean>

/** The terms of a text, with blanks between, as the index keeps them. With `initialsOf` also the initials of its Chinese runs. */
export function searchTerms(text: string, initialsOf?: InitialsOf): string {
  return termsOf(new Map(runsOf(text).map((run) => [run, true])), (run, isNamed) => runTerms(run, isNamed ? initialsOf : undefined))
}

/** Terms of all runs, then the single signs of the Chinese ones. */
function termsOf(runs: Runs, runTermsOf: (run: string, isNamed: boolean) => string): string {
  const terms: string[] = []
  const singles = new Set<string>()
  for (const [run, isNamed] of runs) {
    terms.push(runTermsOf(run, isNamed))
    if (isChinese(run)) for (const sign of run) singles.add(sign)
  }
  return [...terms, ...singles].join(' ')
}

function runTerms(run: string, initialsOf: InitialsOf | undefined): string {
  if (!isChinese(run)) return tails(run).join(' ')
  const signs = [...run]
  const initials = initialsOf === undefined ? [] : runsOf(initialsOf(run)).flatMap(tails)
  return [...pairs(signs), signs.at(-1) ?? '', ...initials].join(' ')
}

/** The FTS5 MATCH expression that finds every text in which all parts of the query stand; null where the query has no letter or digit. */
export function searchQuery(query: string): string | null {
  const parts = runsOf(query).map((run) => {
    if (!isChinese(run)) return `"${[...run].slice(0, longestTail).join('')}" *`
    const signs = [...run]
    return `"${signs.length === 1 ? run : pairs(signs).join(' ')}"`
  })
  return parts.length === 0 ? null : [...new Set(parts)].join(' AND ')
}

/** Letters and digits as the index knows them: radicals are no letters, and the few letters left out came after its tables were made. */
const runPattern = /(?:(?=[\p{L}\p{N}])\p{Script=Han})+|(?:(?![\p{Script=Han}\p{Script=New_Tai_Lue}\u1cf2\u1cf3])[\p{L}\p{N}])+/gu

/** Texts of common Chinese signs, ASCII and Chinese punctuation, nearly all there are: what the long way makes of them is known. */
const plainText = /^[\t\r\n -~\u3000-\u3002\u4E00-\u9FFF“”‘’…—，。；：！？（）《》、〔〕]*$/
const plainRun = /[\u4E00-\u9FFF]+|[a-z0-9]+/g

/** Runs of Chinese and runs of other letters and digits, half width, without accents, in lower case sign by sign. */
function runsOf(text: string): readonly string[] {
  if (plainText.test(text)) return text.toLowerCase().match(plainRun) ?? []
  const plain = [...text.normalize('NFKC')]
    .map((sign) => sign.toLowerCase())
    .join('')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
  return plain.match(runPattern) ?? []
}

function isChinese(run: string): boolean {
  return /^\p{Script=Han}/u.test(run)
}

function pairs(signs: readonly string[]): string[] {
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}

function tails(word: string): string[] {
  const signs = [...word]
  return signs.map((_, at) => signs.slice(at, at + longestTail).join(''))
}

/** Kinds whose text is worth finding by pinyin initials; long texts would only swell the index. */
const namedKinds: readonly ColumnKind[] = ['text', 'unit', 'person', 'choice', 'entry']

/** All terms of an entry: each column's text as the grid shows it, its status and 填报单位 (from `names`). */
export type EntryTermsOf = (entry: LedgerEntry, names: NamesById) => string

/** Texts longer than this seldom stand twice. */
const longestKept = 60

/** The terms of one ledger's entries. Names and words stand in many of them: who writes a block makes this once, and each is taken apart once. */
export function entryTermsOf(ledger: Ledger, initialsOf?: InitialsOf): EntryTermsOf {
  const runsOfText = keeping(runsOf, longestKept)
  const plainTerms = keeping((run) => runTerms(run, undefined), longestKept)
  const namedTerms = keeping((run) => runTerms(run, initialsOf), longestKept)
  const named = new Set(ledger.columns.filter(({ kind }) => namedKinds.includes(kind)).map(({ id }) => id))
  return ({ unitId, status, fields }, names) => {
    const runs: Runs = new Map()
    const add = (text: string, isNamed: boolean): void => {
      for (const run of runsOfText(text)) runs.set(run, isNamed || runs.get(run) === true)
    }
    for (const column of ledger.columns) add(cellText(column, fields[column.id], names), named.has(column.id))
    add(names[unitId] ?? '', true)
    add(statusText(ledger.statuses, status), true)
    return termsOf(runs, (run, isNamed) => (isNamed ? namedTerms : plainTerms)(run))
  }
}

/** The same for a single entry. */
export function entryTerms(ledger: Ledger, entry: LedgerEntry, names: NamesById, initialsOf?: InitialsOf): string {
  return entryTermsOf(ledger, initialsOf)(entry, names)
}

/** Asks once for each text of this length at most, for as long as the function lives. */
function keeping<Value>(ask: (text: string) => Value, longest: number): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = ask(text)
    if (text.length <= longest) known.set(text, value)
    return value
  }
}
