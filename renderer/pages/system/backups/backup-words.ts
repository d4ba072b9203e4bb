import type { OutputOf } from '#shared/api/contract.ts'

/** Why a backup was made. */
const causes: Readonly<Record<string, string>> = {
  manual: '手工备份',
  daily: '每日首次启动',
  outside: '另存备份',
  exit: '退出程序前',
  'before-import': '大批量导入前',
  'before-restore': '恢复前',
  'pre-migration': '升级前自动备份',
  yearly: '年度封存存档',
}

export function causeWords(cause: string): string {
  return causes[cause] ?? '自动备份'
}

/** Whether a copy outside was a sealed one, by the name that the service gave it. */
export function isSealedName(name: string): boolean {
  return name.endsWith('-加密')
}

type Drill = NonNullable<OutputOf<'backups.list'>['drill']>

/** What a drill found: 「备份可恢复；重算2022年4月 6 个得分一致；核对佐证文件 35 个」. */
export function drillWords({ isSound, problem, month, scores, files }: Drill): string {
  if (!isSound) return `演练未通过：${problem}。请立即备份并告知技术人员`
  const again = month === null ? '尚无已通报月份可重算' : `重算${month.slice(0, 4)}年${Number(month.slice(5))}月 ${scores} 个得分一致`
  return `备份可恢复；${again}；核对佐证文件 ${files} 个`
}
