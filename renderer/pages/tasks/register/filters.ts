import type { OutputOf } from '#shared/api/contract.ts'
import { chosenWords, searchWords } from '#renderer/components/table-export/filter-note.ts'
import { type AssignmentStatus, assignmentStatuses } from '#shared/domain/assignment.ts'
import { chineseNumber } from '#shared/text/numerals.ts'

export type RegisterTask = OutputOf<'tasks.register'>['tasks'][number]
export type RegisterRow = RegisterTask['measures'][number]

export interface RegisterFilters {
  /** Number of the domain as text. */
  readonly domain: string | null
  readonly leadUnitId: string | null
  readonly status: AssignmentStatus | null
  readonly isDutyShort: boolean
  readonly isOverdue: boolean
  readonly query: string
}

export const noFilters: RegisterFilters = {
  domain: null,
  leadUnitId: null,
  status: null,
  isDutyShort: false,
  isOverdue: false,
  query: '',
}

export const isDutyShort = (row: RegisterRow): boolean => row.duty.have < row.duty.of
export const isOverdue = (row: RegisterRow): boolean => row.state === 'overdue'

/** Everything of a measure that somebody may type to find it. */
export function findable(task: RegisterTask, row: RegisterRow): string {
  return [row.code, row.text, row.shortTitle, task.title, ...row.leads.map((lead) => lead.name)].join(' ')
}

/** Tasks with the measures that pass every filter; tasks without one are left out. `finds` says what the query finds. */
export function filteredTasks(
  tasks: readonly RegisterTask[],
  filters: RegisterFilters,
  finds: (text: string) => boolean,
): readonly RegisterTask[] {
  return tasks
    .filter((task) => filters.domain === null || String(task.domain) === filters.domain)
    .map((task) => ({ ...task, measures: task.measures.filter((row) => passes(row, filters) && finds(findable(task, row))) }))
    .filter((task) => task.measures.length > 0)
}

function passes(row: RegisterRow, { leadUnitId, status, ...filters }: RegisterFilters): boolean {
  return (
    (leadUnitId === null || row.leads.some((lead) => lead.unitId === leadUnitId)) &&
    (status === null || row.status === status) &&
    (!filters.isDutyShort || isDutyShort(row)) &&
    (!filters.isOverdue || isOverdue(row))
  )
}

/** The lead units that occur, in the order of the 分解表, as options. */
export function leadOptions(tasks: readonly RegisterTask[]): readonly { readonly value: string; readonly label: string }[] {
  const leads = tasks.flatMap((task) => task.measures.flatMap((row) => row.leads))
  return [...new Map(leads.map((lead) => [lead.unitId, lead.name]))].map(([value, label]) => ({ value, label }))
}

export const statusOptions = (Object.keys(assignmentStatuses) as AssignmentStatus[]).map((value) => ({
  value,
  label: assignmentStatuses[value],
}))

/** The domains as options; the chip says 「第三项」 in short. */
export function domainOptions({ domains }: Pick<OutputOf<'tasks.register'>, 'domains'>) {
  return domains.map(({ number, title }) => ({
    value: String(number),
    label: `${chineseNumber(number)}、${title}`,
    short: `第${chineseNumber(number)}项`,
  }))
}

/** The filters that are set, in words. */
export function filterWords(register: OutputOf<'tasks.register'>, filters: RegisterFilters): readonly (string | false | null)[] {
  return [
    chosenWords('领域', domainOptions(register), filters.domain),
    chosenWords('牵头单位', leadOptions(register.tasks), filters.leadUnitId),
    chosenWords('状态', statusOptions, filters.status),
    filters.isDutyShort && '六个一不全',
    filters.isOverdue && '逾期',
    searchWords(filters.query),
  ]
}
