import type { CalendarDay } from './period.ts'

/** How a material came (office.md «Receiving»). */
export const receiptWays = {
  intranetMail: '内网邮箱',
  officeAutomation: 'OA附件',
  sharedFolder: '共享目录',
  opticalDisc: '光盘',
  usbStick: 'U盘',
  paper: '纸质',
  fax: '传真',
} as const
export type ReceiptWay = keyof typeof receiptWays

export const obligationStatuses = {
  open: '未报',
  dueSoon: '临近',
  overdue: '逾期',
  onTime: '按时',
  late: '迟报',
  missing: '漏报',
  returned: '已退回',
  waived: '豁免',
} as const
export type ObligationStatus = keyof typeof obligationStatuses

export interface ObligationFacts {
  readonly dueOn: CalendarDay
  /** 实际收件日期 of the first receipt that was not sent back; null while nothing came. */
  readonly receivedOn: CalendarDay | null
  readonly isReturned: boolean
  readonly isWaived: boolean
  /** True once the month was published: what is not in by then is 漏报. */
  readonly isMonthClosed: boolean
}

/** 按时 / 迟报 / 漏报 of one obligation on a day. The whole due day is in time; lateness is judged by 实际收件日期. */
export function obligationStatus(facts: ObligationFacts, today: CalendarDay): ObligationStatus {
  if (facts.isWaived) return 'waived'
  if (facts.receivedOn !== null) return facts.receivedOn <= facts.dueOn ? 'onTime' : 'late'
  if (facts.isMonthClosed) return 'missing'
  if (today > facts.dueOn) return 'overdue'
  return facts.isReturned ? 'returned' : 'open'
}
