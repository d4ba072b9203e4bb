import { creditCodeFault, normalCode } from './credit-code.ts'
import { comparableName } from './names.ts'
import type { EntryFields, Ledger } from './schema.ts'
import { quotedAll } from './typed-text.ts'

/** A name with its 统一社会信用代码, as an entry has it. */
export interface CodeRow {
  readonly entryId: string
  readonly ledgerId: string
  readonly name: string
  readonly code: string
}

export interface FaultyCode<Row extends CodeRow = CodeRow> {
  /** One code with several names, one name with several codes, or a code that does not check. */
  readonly kind: 'sameCode' | 'sameName' | 'wrongCode'
  readonly code: string
  readonly name: string
  readonly problem: string
  readonly entries: readonly Row[]
}

/**
 * 重错码 across all ledgers (M-052, M-133): 重码 first, then 一名多码, then 错码, each in the order of first appearance. Names are compared
 * however brackets, blanks and widths are typed; rows without a code, or without a name where names count, tell nothing.
 */
export function faultyCodes<Row extends CodeRow>(rows: readonly Row[]): FaultyCode<Row>[] {
  const coded = rows.filter((row) => normalCode(row.code) !== '')
  const named = coded.filter((row) => comparableName(row.name) !== '')
  return [
    ...groups(named, codeOf, nameOf).map((entries) => fault('sameCode', entries, sameCodeProblem)),
    ...groups(named, nameOf, codeOf).map((entries) => fault('sameName', entries, sameNameProblem)),
    ...wrongCodes(coded),
  ]
}

const codeOf = ({ code }: CodeRow): string => normalCode(code)
const nameOf = ({ name }: CodeRow): string => comparableName(name)

/** Rows that share `key` and differ in `other`. */
function groups<Row extends CodeRow>(rows: readonly Row[], key: (row: Row) => string, other: (row: Row) => string): Row[][] {
  return [...Map.groupBy(rows, key).values()].filter((group) => new Set(group.map(other)).size > 1)
}

function wrongCodes<Row extends CodeRow>(rows: readonly Row[]): FaultyCode<Row>[] {
  return [...Map.groupBy(rows, codeOf)].flatMap(([code, entries]) => {
    const problem = creditCodeFault(code)
    return problem === null ? [] : [fault('wrongCode', entries, () => problem)]
  })
}

function fault<Row extends CodeRow>(
  kind: FaultyCode['kind'],
  entries: readonly Row[],
  problemOf: (entries: readonly Row[]) => string,
): FaultyCode<Row> {
  const [first] = entries
  return { kind, code: first === undefined ? '' : codeOf(first), name: first?.name.trim() ?? '', problem: problemOf(entries), entries }
}

function sameCodeProblem(entries: readonly CodeRow[]): string {
  return `同一代码登记了${quotedAll(firstOfEach(entries, nameOf, ({ name }) => name.trim()))}等不同名称，请核对是更名还是重码`
}

function sameNameProblem(entries: readonly CodeRow[]): string {
  return `同一名称登记了${quotedAll(firstOfEach(entries, codeOf, codeOf))}等不同代码，请对照证照核对`
}

function firstOfEach(entries: readonly CodeRow[], key: (row: CodeRow) => string, shown: (row: CodeRow) => string): string[] {
  return [...Map.groupBy(entries, key).values()].flatMap(([first]) => (first === undefined ? [] : [shown(first)])).slice(0, 3)
}

/** The codes of a ledger's entries with the names that belong to them (`nameIn`); `names` are those behind ids. */
export function codeRowsOf(
  { id: ledgerId, columns }: Ledger,
  entries: readonly { readonly entryId: string; readonly fields: EntryFields; readonly names: Readonly<Record<string, string>> }[],
): CodeRow[] {
  const codes = columns.filter((column) => column.kind === 'creditCode')
  return entries.flatMap(({ entryId, fields, names }) =>
    codes.flatMap(({ id, nameIn }) => {
      const [code, name] = [fields[id], nameIn === null ? undefined : fields[nameIn]]
      if (typeof code !== 'string') return []
      return [{ entryId, ledgerId, code, name: typeof name === 'string' ? (names[name] ?? name) : '' }]
    }),
  )
}
