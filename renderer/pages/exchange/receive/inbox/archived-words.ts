import type { OutputOf } from '#shared/api/contract.ts'

type Archived = OutputOf<'exchange.archived'>
type ArchivedPackage = Archived['packages'][number]
type Retaken = OutputOf<'exchange.retake'>

/** 「恢复备份后，有3个数据包可以重新导入」; '' where nothing is to be said. */
export function archivedWords({ packages, damaged }: Archived): string {
  const there = packages.length === 0 ? [] : [`有${packages.length}个数据包可以重新导入`]
  const lost = damaged === 0 ? [] : [`${damaged}个存档文件已损坏，请来源单位再写出一份`]
  return there.length + lost.length === 0 ? '' : `恢复备份后，${[...there, ...lost].join('；')}`
}

/** 「逊克县　4月份月报（第3号，第2卷）」 */
export function archivedTitle({ sender, title, seq, volume }: ArchivedPackage): string {
  return `${sender.name}　${title}（第${seq}号${volume.n === 1 ? '' : `，第${volume.i}卷`}）`
}

/** What became of them, and of those that were refused why. */
export function retakenWords({ taken, refused }: Retaken): string[] {
  const applied = taken.filter(({ status }) => status === 'applied').length
  const held = taken.filter(({ status }) => status === 'held').length
  return [
    ...(applied === 0 ? [] : [`已重新导入${applied}个数据包，收件日期不变。`]),
    ...(held === 0 ? [] : [`已收存${held}个数据包，核对校验码后内容生效。`]),
    ...refused.map(({ sender, title, seq, sentence }) => `${sender.name}${title}（第${seq}号）未导入：${sentence}`),
  ]
}
