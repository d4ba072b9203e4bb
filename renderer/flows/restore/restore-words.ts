import type { OutputOf } from '#shared/api/contract.ts'

/** 「已从备份“…”恢复，恢复前的数据已备份为“…”。」 */
export function restoredWords({ name, before, aside, lacking }: OutputOf<'backups.restore'>): string {
  const kept = before === null ? (aside === null ? '' : `，原数据库文件已保留为“${aside}”`) : `，恢复前的数据已备份为“${before}”`
  const gone = lacking === 0 ? '' : `，有${lacking}个佐证文件未在备份中找到`
  return `已从备份“${name}”恢复${kept}${gone}`
}
