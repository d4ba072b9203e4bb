import type { OutputOf } from '#shared/api/contract.ts'

/** What a receipt brought, in one sentence. */
export function receivedWords({ pieces, files, linked }: OutputOf<'evidencePacks.receive'>['counts']): string {
  if (pieces + linked === 0) return '所收材料均已登记，没有需要写入的内容'
  const parts = [
    ...(pieces === 0 ? [] : [`新增佐证材料 ${pieces} 份、${files} 个文件`]),
    ...(linked === 0 ? [] : [`${linked} 份已有材料增加措施`]),
  ]
  return `已收取，${parts.join('，')}`
}

/** What taking it back did. */
export function undoneWords({ removed, unlinked }: OutputOf<'evidencePacks.undo'>): string {
  const parts = [...(removed === 0 ? [] : [`${removed} 份材料移入回收站`]), ...(unlinked === 0 ? [] : [`${unlinked} 份材料恢复原对应措施`])]
  return `已撤销收取，${parts.join('，')}`
}
