import type { LedgerFault } from '#shared/ledgers/define.ts'
import type { DraftDefinition } from './definition.ts'

const places: Readonly<Record<string, string>> = {
  title: '台账名称',
  shortTitle: '简称',
  statuses: '办理状态',
  titleColumn: '名称栏目',
  dueColumn: '时限栏目',
  print: '打印',
}

/** A declaration's fault as the form says it: 「第2栏“金额”：……」. */
export function faultWords({ path, problem }: LedgerFault, { columns }: Pick<DraftDefinition, 'columns'>): string {
  const at = /^columns\[(\d+)\]/.exec(path)?.[1]
  if (at !== undefined) {
    const label = columns[Number(at)]?.label.trim() ?? ''
    return `第${Number(at) + 1}栏${label === '' ? '' : `“${label}”`}：${problem}`
  }
  const place = places[/^[A-Za-z]+/.exec(path)?.[0] ?? '']
  return place === undefined ? problem : `${place}：${problem}`
}
