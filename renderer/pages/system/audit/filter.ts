import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { eventGroups, eventSubjects } from '#shared/domain/event-names.ts'

export type AuditRow = OutputOf<'audit.search'>['rows'][number]
export type Officers = OutputOf<'audit.search'>['officers']

/** What the list is narrowed to; null and '' are all of it. */
export type AuditFilter = Omit<InputOf<'audit.search'>, 'before'>

export const noFilter: AuditFilter = { from: null, to: null, officerId: null, group: null, subject: null, text: '' }

export function isFiltered(filter: AuditFilter): boolean {
  return (Object.keys(noFilter) as (keyof AuditFilter)[]).some((key) => filter[key] !== noFilter[key])
}

const choices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }))

export const groupChoices = choices(eventGroups)
export const subjectChoices = choices(eventSubjects)

/** Those who signed their acts, and the program itself; `FilterSelect` has no empty value. */
export const programItself = 'program'

export function officerChoices(officers: Officers) {
  return [...officers.map(({ officerId, name }) => ({ value: officerId, label: name })), { value: programItself, label: '本程序' }]
}

/** As short as it is clear: 「4月18日至4月20日」, 「4月18日起」, 「至4月20日」. */
export function daysInWords(from: string | null, to: string | null, today: string): string {
  if (from === null && to === null) return '全部'
  const words = (day: string): string => {
    const monthDay = `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
    return day.slice(0, 4) === today.slice(0, 4) ? monthDay : `${day.slice(0, 4)}年${monthDay}`
  }
  if (from === null) return to === null ? '全部' : `至${words(to)}`
  if (to === null) return `${words(from)}起`
  return from === to ? words(from) : `${words(from)}至${words(to)}`
}

/** Why the days cannot be meant; undefined where they can. */
export function daysProblem(from: string | null, to: string | null): string | undefined {
  return from !== null && to !== null && from > to ? '起始日期晚于截止日期' : undefined
}
