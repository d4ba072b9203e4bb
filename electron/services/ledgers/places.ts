import type { Ledger } from '#shared/ledgers/schema.ts'

const parts: Readonly<Record<string, string>> = {
  title: '台账名称',
  shortTitle: '台账简称',
  keeper: '填报主体',
  titleColumn: '条目名称栏',
  dueColumn: '时限栏',
  periodColumn: '月份栏',
  unique: '不得重复的栏目',
  handOver: '交办件',
  print: '打印版式',
}

/** Where a fault of a declaration lies, as its form calls it: `columns[2].options` is 「第3栏“受理渠道”」. */
export function placeInWords(definition: Ledger, path: string): string {
  const [, head = '', index] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? []
  const at = Number(index ?? 0)
  switch (head) {
    case 'columns':
      return `第${at + 1}栏“${definition.columns[at]?.label ?? ''}”`
    case 'statuses':
      return `第${at + 1}个办理状态“${definition.statuses[at]?.label ?? ''}”`
    case 'figures':
      return `第${at + 1}个统计项“${definition.figures[at]?.title ?? ''}”`
    case 'next':
      return `第${at + 1}个后续环节“${definition.next[at]?.label ?? ''}”`
    default:
      return parts[head] ?? '台账设置'
  }
}
