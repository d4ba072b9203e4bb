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

/** The terms of a text, with blanks between, as the index keeps them. With `initialsOf` also the initials of its Chinese runs. */
export function searchTerms(text: string, initialsOf?: InitialsOf): string {
  const terms: string[] = []
  const singles = new Set<string>()
  for (const run of runsOf(text)) {
    if (!isChinese(run)) {
      terms.push(...tails(run))
      continue
    }
    const signs = [...run]
    terms.push(...pairs(signs), signs.at(-1) ?? '')
    for (const sign of signs) singles.add(sign)
    if (initialsOf !== undefined) terms.push(...runsOf(initialsOf(run)).flatMap(tails))
  }
  return [...terms, ...singles].join(' ')
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

/** Runs of Chinese and runs of other letters and digits, half width, without accents, in lower case sign by sign. */
function runsOf(text: string): string[] {
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
export function entryTerms(ledger: Ledger, { unitId, status, fields }: LedgerEntry, names: NamesById, initialsOf?: InitialsOf): string {
  const cells = ledger.columns.map((column) =>
    searchTerms(cellText(column, fields[column.id], names), namedKinds.includes(column.kind) ? initialsOf : undefined),
  )
  const others = [names[unitId] ?? '', statusText(ledger.statuses, status)].map((text) => searchTerms(text, initialsOf))
  return [...cells, ...others].filter((terms) => terms !== '').join(' ')
}
