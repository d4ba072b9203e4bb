/** What becomes of a row of a file that comes in, in the one set of words of all pages that read files: imports, returned forms, their history. Pure. */

export const rowOutcomes = {
  new: '新增',
  changed: '更新',
  same: '无变化',
  /** The file and the ledger both changed since the file was made. */
  conflict: '双方均有修改',
  problem: '有问题',
  /** An officer decided so. */
  skipped: '不导入',
  /** Of a form to be filled in. */
  blank: '未填',
} as const
export type RowOutcome = keyof typeof rowOutcomes

/** Of rows with problems, rows that nobody decided about and rows left out on purpose together. */
export const notImported = '未导入'

const { blank, skipped, ...ofBoth } = rowOutcomes

/** What becomes of a row of a ledger's file. */
export const importOutcomes = { ...ofBoth, skipped } as const
export type ImportOutcome = keyof typeof importOutcomes
export type ImportCounts = Readonly<Record<ImportOutcome, number>>

/** What becomes of a row of a form that came back. */
export const formOutcomes = { ...ofBoth, blank } as const
export type FormOutcome = keyof typeof formOutcomes
