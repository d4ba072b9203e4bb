/** Why a backup was made. */
const causes: Readonly<Record<string, string>> = {
  manual: '手工备份',
  daily: '每日首次启动',
  'pre-migration': '升级前自动备份',
  yearly: '年终备份',
}

export function causeWords(cause: string): string {
  return causes[cause] ?? '自动备份'
}
