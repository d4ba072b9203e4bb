/** What may be said of a package, of a line of it and of a key, in the words of the pages. One table each; the store keeps the keys. */

/** What becomes of a record of a package. */
export const recordOutcomes = {
  new: { label: '新增', means: '本机没有，写入' },
  newer: { label: '新版本', means: '采用包内内容，旧版留存' },
  same: { label: '相同', means: '不写入' },
  older: { label: '旧版本', means: '存入历史，现行内容不变' },
  conflict: { label: '冲突', means: '两份内容均保留，现行内容不变，请来源单位重新报送' },
  waiting: { label: '待齐', means: '所属内容尚未收到，收到后自动写入；事项已有另一条记录的，暂存不采用' },
  refused: { label: '不合规范', means: '不写入' },
} as const
export type RecordOutcome = keyof typeof recordOutcomes

export const packageStatuses = {
  held: '已收待核验',
  applied: '已导入',
  undone: '已撤销导入',
} as const
export type PackageStatus = keyof typeof packageStatuses

/** How the receiver has a package now, by its newest receipt: without an import day it waits, and with no volume left it was taken back. */
export function statusSaid({
  importedAt,
  volumesCame,
}: {
  readonly importedAt: string | null
  readonly volumesCame: number
}): PackageStatus {
  if (importedAt !== null) return 'applied'
  return volumesCame === 0 ? 'undone' : 'held'
}

/** What is worth a person's look and stops nothing (exchange.md 6). */
export const packageFlags = {
  gap: '缺少前面的数据包，不影响本次导入',
  clockAhead: '来源单位电脑的时间快于本机一天以上，请其校准；收件日期不受影响',
  clockBack: '来源单位电脑的时间早于上一个数据包，请其校准；收件日期不受影响',
  clockSuspect: '本机时间早于此前的办理记录，请校准本机时间，并核对收件日期',
  restored: '该单位恢复过备份',
  secondInstallation: '该单位用另一台电脑报送',
  rosterBehind: '来源单位的开通包不是最新版本',
  newerMinor: '数据包由较新的版本生成，本机不认识的内容原样保存',
} as const
export type PackageFlag = keyof typeof packageFlags

export const keyStatuses = {
  active: '有效',
  retired: '已更换',
  revoked: '已停用',
  pending: '待核验',
  refused: '不予登记',
} as const
export type KeyStatus = keyof typeof keyStatuses

export const confirmedWays = {
  own: '本机',
  telephone: '电话核对',
  paper: '纸面核对',
  roster: '开通包',
} as const
export type ConfirmedWay = keyof typeof confirmedWays

/** How a package is divided and wrapped. */
export const packageLayouts = {
  together: { label: '数据和佐证一并', means: '放得下的佐证与数据同在第1卷' },
  recordsFirst: { label: '先报数据、后补佐证', means: '第1卷只含数据，不超过20 MB，可走内网邮箱' },
} as const

export const packageForms = {
  encrypted: { label: '加密（.sxb）', means: '只有收件单位能打开' },
  plain: { label: '不加密（.zip）', means: '有签名，任何人都能打开查看' },
} as const
