import type { ReceivedPackage } from '../../packages/package-words.ts'
import { lackingWords } from '../../packages/package-words.ts'

/** What of the packages that came waits for somebody. */
export const inboxFilters = {
  all: '全部',
  held: '待核验',
  conflict: '有冲突',
  lacking: '佐证未到',
  unsent: '回执未发',
} as const
export type InboxFilter = keyof typeof inboxFilters

const isShown: Readonly<Record<InboxFilter, (each: ReceivedPackage) => boolean>> = {
  all: () => true,
  held: ({ status }) => status === 'held',
  conflict: ({ status, conflicts }) => status === 'applied' && conflicts > 0,
  lacking: (each) => each.status === 'applied' && lackingWords(each) !== '',
  unsent: ({ status, isReceiptSent }) => status !== 'undone' && !isReceiptSent,
}

/** The packages of a filter and of one sender; null: of all of them. */
export function packagesShown(
  packages: readonly ReceivedPackage[],
  filter: InboxFilter,
  senderId: string | null,
): readonly ReceivedPackage[] {
  return packages.filter((each) => isShown[filter](each) && (senderId === null || each.sender.unitId === senderId))
}

/** Those that wait for their telephone call stand on top. */
export function inboxGroups(packages: readonly ReceivedPackage[]) {
  const [held, others] = [packages.filter(({ status }) => status === 'held'), packages.filter(({ status }) => status !== 'held')]
  return [
    { id: 'held', title: '已收待核验', detail: `${held.length} 个，收件日期已登记，电话核对后内容写入`, rows: held },
    { id: 'others', title: '已收', detail: `${others.length} 个`, rows: others },
  ].filter(({ rows }) => rows.length > 0)
}

/** Who sent something, each once, in the order of the list. */
export function sendersOf(packages: readonly ReceivedPackage[]): readonly { readonly value: string; readonly label: string }[] {
  return [...new Map(packages.map(({ sender }) => [sender.unitId, sender.name]))].map(([value, label]) => ({ value, label }))
}
