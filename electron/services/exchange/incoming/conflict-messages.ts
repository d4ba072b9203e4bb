import { cityOfficeName } from '#shared/domain/office-names.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'

/** The short message by which an office is asked about its conflicts, all of them at once; ready for whatever short messages are written with. */

export interface AskedConflict {
  readonly type: string
  readonly noun: string
  readonly subject: string
  readonly foundOn: CalendarDay
}

/** So many are named one by one; a message is read on a telephone. */
const mostNamed = 5

/** 「【核对】某县专班：…」; `conflicts` are the sender's, at least one. */
export function conflictMessage(senderName: string, conflicts: readonly AskedConflict[]): string {
  const receipts = conflicts.filter(({ type }) => type === 'packageReceipt')
  const others = conflicts.filter(({ type }) => type !== 'packageReceipt')
  return `【核对】${addressee(senderName)}：${aboutOthers(others)}${aboutReceipts(receipts)}`
}

/** A 管委会 goes by its own name. */
function addressee(name: string): string {
  return name !== cityOfficeName && /[县市区]$/.test(name) ? `${name}专班` : name
}

function aboutOthers(conflicts: readonly AskedConflict[]): string {
  if (conflicts.length === 0) return ''
  const ask = '请核对后以新版次重新报送。'
  const [what, list] = subjectOf(conflicts, '条记录')
  return `${daysOf(conflicts)}收到的数据包中，${what}与此前报送的版次相同、内容不同，两份均已留存${list}。${ask}`
}

/** Each machine that takes a package writes a receipt of its own; nobody can write another one. */
function aboutReceipts(conflicts: readonly AskedConflict[]): string {
  if (conflicts.length === 0) return ''
  const [what, list] = subjectOf(conflicts, '份回执各')
  return `${daysOf(conflicts)}收到的数据包中，${what}有两份，可能由两台电脑分别出具，均已留存，无需重新报送${list}。请核对收件情况。`
}

/** One is named in the sentence, several are counted in it and named behind it. */
function subjectOf(conflicts: readonly AskedConflict[], counted: string): readonly [what: string, list: string] {
  const names = conflicts.map(({ subject, noun }) => `“${subject}”的${noun}`)
  const [only] = names
  if (names.length === 1 && only !== undefined) return [only, '']
  const rest = names.length > mostNamed ? '等' : ''
  return [`${names.length}${counted}`, `：${names.slice(0, mostNamed).join('、')}${rest}`]
}

/** `4月21日`, `4月20日至21日`, `4月30日至5月2日`. */
function daysOf(conflicts: readonly AskedConflict[]): string {
  const days = conflicts.map(({ foundOn }) => foundOn).toSorted()
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  if (first === last) return officialMonthDay(first)
  const end = first.slice(0, 7) === last.slice(0, 7) ? `${Number(last.slice(8))}日` : officialMonthDay(last)
  return `${officialMonthDay(first)}至${end}`
}
