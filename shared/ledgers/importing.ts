/** Words of reading a file into a ledger: what an officer may decide, what columns can be read into. */

/** Targets that are no columns of a ledger. The last two are the hidden columns of a file that the program exported itself. */
export const importTargets = {
  '@unit': '填报单位',
  '@status': '办理状态',
  '@entry': '条目标识（请勿改动）',
  '@rev': '版本（请勿改动）',
} as const

/** How sure a proposed column is. */
export const mappingGrounds = { same: '栏名相同', variant: '栏名相符', similar: '栏名相近，请核对' } as const

/** What an officer decides about a row. */
export const importChoices = { file: '以文件为准', stored: '保留台账内容', new: '按新条目登记', skip: '不导入' } as const
export type ImportChoice = keyof typeof importChoices

/** So many entries are read from one file; more make a preview that nobody looks through. */
export const mostImportRows = 20_000
