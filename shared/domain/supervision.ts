import { exhaustive } from './errors.ts'

/** What the office may send because of a subject. */
export const noticeKinds = {
  reminder: '工作提示单',
  supervision: '督办单',
  internalReminder: '内部催办单',
  letter: '函',
} as const
export type NoticeKind = keyof typeof noticeKinds

/** The series that papers are numbered in: one for each kind of notice, and one for what follows a 督办单 that did not work. */
export const seriesTitles = { ...noticeKinds, interview: '约谈通知书' } as const
export type NumberSeries = keyof typeof seriesTitles

/** The rung of a subject, derived from its notices and never stored (foundations.md 1). */
export const rungs = {
  none: '正常',
  reminded: '已提示',
  supervised: '已督办',
  interviewed: '已约谈',
  reported: '已报告线索',
} as const
export type Rung = keyof typeof rungs

/** Causes that the 工作制度 names (office.md «The ladder»), each with the article a notice cites for it. */
export const causes = {
  leaderInstruction: { label: '市领导批示', article: 13 },
  monitoring: { label: '监测质效', article: 13 },
  dailyAppraisal: { label: '日常考评', article: 13 },
  dueSoon: { label: '时序临近', article: 13 },
  oversightDemand: { label: '督导考评问责专班工作要求', article: 5 },
  submission: { label: '材料报送', article: 10 },
  weakProgress: { label: '推进工作不力', article: 14 },
  delayed: { label: '延迟完成', article: 14 },
  poorQuality: { label: '质量未达标', article: 14 },
} as const
export type Cause = keyof typeof causes

export const noticeStatuses = {
  drafting: '拟办中',
  issued: '已下发',
  delivered: '已签收',
  answered: '已反馈',
  closed: '已销号',
  withdrawn: '已撤回',
} as const
export type NoticeStatus = keyof typeof noticeStatuses

/**
 * The same notice in the office of the unit that it is addressed to. That office answers and reports what it answered; the city
 * registers it and decides (exchange.md 6).
 */
export const receivedNoticeStatuses = {
  awaited: '待回执',
  returned: '退回续办',
  written: '已回执待报',
  reported: '回执已报',
  registered: '回执已登记',
  closed: noticeStatuses.closed,
  withdrawn: noticeStatuses.withdrawn,
} as const
export type ReceivedNoticeStatus = keyof typeof receivedNoticeStatuses

/** What the addressee's office knows of a notice beside its status. */
export interface NoticeReport {
  /** The city sent the last answer back. */
  readonly isReturned: boolean
  /** There is an answer of the unit's own. */
  readonly hasAnswer: boolean
  /** That answer, as it stands, left in a package. */
  readonly isReported: boolean
  /** The city's paper says that an answer came. */
  readonly isRegistered: boolean
}

/** How a notice stands for its addressee; what the unit wrote anew comes before the city's word of what it wrote before. */
export function receivedNoticeStatus(status: NoticeStatus, report: NoticeReport): ReceivedNoticeStatus {
  if (status === 'closed' || status === 'withdrawn') return status
  if (status !== 'answered') return report.isReturned ? 'returned' : 'awaited'
  if (report.hasAnswer && !report.isReported) return 'written'
  return report.isRegistered ? 'registered' : 'reported'
}

/** The step that the office is about to take: 提醒 (第五、十三条) or 督办 (第十四条). */
export type Step = 'remind' | 'supervise'

export interface Addressee {
  readonly isHost: boolean
  readonly sector: 'government' | 'party' | 'court' | 'massOrganisation' | 'centralProvincial' | 'territory'
}

/**
 * The kinds of paper for a step towards a unit, the proposed one first (office.md «The ladder»): to itself the host
 * bureau writes an 内部催办单; towards 市委部门, 法院, 群团 and 中省直 units a 提示单 or 函, a 督办单 only last.
 */
export function proposedKinds(step: Step, unit: Addressee): readonly [NoticeKind, ...NoticeKind[]] {
  if (unit.isHost) return ['internalReminder']
  switch (unit.sector) {
    case 'government':
    case 'territory':
      return step === 'remind' ? ['reminder', 'letter'] : ['supervision', 'reminder', 'letter']
    case 'party':
    case 'court':
    case 'massOrganisation':
    case 'centralProvincial':
      return step === 'remind' ? ['reminder', 'letter'] : ['letter', 'reminder', 'supervision']
    default:
      return exhaustive(unit.sector)
  }
}

/** True where a 督办单 needs the 专班组长's signature before anything else (towards units that the city does not direct). */
export function needsGroupLeader(kind: NoticeKind, unit: Addressee): boolean {
  return kind === 'supervision' && !unit.isHost && unit.sector !== 'government' && unit.sector !== 'territory'
}

/** The rung that a subject stands on, from the notices about it that were issued and not withdrawn. */
export function rungOf(issuedKinds: readonly NoticeKind[]): Rung {
  if (issuedKinds.includes('supervision')) return 'supervised'
  return issuedKinds.length > 0 ? 'reminded' : 'none'
}

/** One notice per unit: forty ticked rows become one notice each for their units (一单位一单、一事一号). */
export function groupByUnit<Item extends { readonly unitId: string }>(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(item.unitId, [...(groups.get(item.unitId) ?? []), item])
  return groups
}

/** Days from drafting to the usual 办理时限; the clerk may set another. */
export const usualAnswerDays = 7
