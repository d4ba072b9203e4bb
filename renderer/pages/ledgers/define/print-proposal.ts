import { printableWidth } from '#shared/ledgers/paper.ts'
import type { ColumnKind, LedgerInput } from '#shared/ledgers/schema.ts'

/** Millimetres that a column of a kind likes to have on paper. */
const naturalWidths: Readonly<Record<ColumnKind, number>> = {
  text: 32,
  longText: 52,
  integer: 16,
  decimal: 18,
  percent: 16,
  money: 22,
  date: 33,
  month: 24,
  deadline: 26,
  unit: 28,
  person: 18,
  choice: 22,
  creditCode: 40,
  measure: 16,
  entry: 32,
  evidence: 20,
}

const statusWidth = 20
const sheets = [
  { paper: 'A4', orientation: 'portrait' },
  { paper: 'A4', orientation: 'landscape' },
  { paper: 'A3', orientation: 'landscape' },
] as const

/** The smallest paper that holds the listed columns and the status, its width shared out among them. */
export function proposedPrint(columns: readonly Pick<LedgerInput['columns'][number], 'id' | 'kind' | 'isListed'>[]): LedgerInput['print'] {
  const listed = columns.filter(({ isListed }) => isListed !== false)
  const wanted = [
    ...(listed.length === 0 ? columns : listed).map(({ id, kind }) => ({ id, natural: naturalWidths[kind] })),
    { id: 'status', natural: statusWidth },
  ]
  const total = wanted.reduce((sum, { natural }) => sum + natural, 0)
  const sheet = sheets.find((each) => printableWidth(each) >= total) ?? sheets[2]
  const room = printableWidth(sheet)
  const widths = wanted.map(({ id, natural }) => ({ id, width: Math.min(200, Math.max(8, Math.floor((natural / total) * room))) }))
  return { ...sheet, columns: widths }
}
