import type { Written } from './sheet-edits.ts'

/** 「已写入 12 条 96 格，其中新增 3 条」 */
export function writtenWords({ entries, added, cells }: Pick<Written, 'entries' | 'added' | 'cells'>): string {
  if (added === entries) return `已登记 ${added} 条`
  const words = entries === 1 ? `已写入 ${cells} 格` : `已写入 ${entries} 条 ${cells} 格`
  return added === 0 ? words : `${words}，其中新增 ${added} 条`
}

/** 「已撤销 12 条；2 条此后又有改动，保持不变」 */
export function undoneWords({ restored, kept }: { readonly restored: number; readonly kept: number }): string {
  const done = `已撤销 ${restored} 条`
  return kept === 0 ? done : `${done}；${kept} 条此后又有改动，保持不变`
}
