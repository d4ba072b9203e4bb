import { type PackageKind, packageDirection, packageKindCodes } from './kinds.ts'

/**
 * Which records travel, in which packages, and whose they are (exchange.md 6). A record has one author: the county never writes what
 * the city decides, the city never what a county reports. What the city records on a county's behalf (代录, foundations.md 3) is a record
 * of its own beside the county's: owned by the county, written by the city, and it does not travel.
 */
export interface Travelling {
  /**
   * `city`: written by the city's office alone. `owner`: by the unit that owns it, a county as a rule, the city's office where it is the
   * city's own (its papers, its ledgers). `office`: stays in the office that wrote it.
   */
  readonly author: 'city' | 'owner' | 'office'
  /** The packages that carry it; none for what stays in its office, which moves to another machine by a backup. */
  readonly kinds: readonly PackageKind[]
  /** The city may write one on a county's behalf, under an id of its own. */
  readonly mayBeOnBehalf?: true
}

const issued = ['task-issue'] as const
const reviewed = ['review-result'] as const
const reported = ['month-report'] as const

/** A whole office moves by its backup: no office makes a 整体移交 and none takes one. */
const carrying = packageKindCodes.filter((kind) => kind !== 'full-handover')
const downward = carrying.filter((kind) => packageDirection(kind) !== 'upward')

export const travelling = {
  // What the year is made of: every office has it from its own copy of the programme, changes come from the city.
  programme: { author: 'city', kinds: ['programme'] },
  unit: { author: 'city', kinds: ['programme', 'task-issue'] },
  assignment: { author: 'city', kinds: ['programme', ...issued] },
  adjustment: { author: 'city', kinds: ['programme'] },

  // The month: the city issues the list, the unit reports on it, the city reviews.
  plan: { author: 'city', kinds: issued },
  planLine: { author: 'city', kinds: issued },
  obligation: { author: 'city', kinds: [...issued, 'review-result'] },
  liaison: { author: 'owner', kinds: reported, mayBeOnBehalf: true },
  dutyCard: { author: 'owner', kinds: reported, mayBeOnBehalf: true },
  assignmentReport: { author: 'owner', kinds: reported, mayBeOnBehalf: true },
  assignmentDecision: { author: 'city', kinds: reviewed },
  progressEntry: { author: 'owner', kinds: reported, mayBeOnBehalf: true },
  problem: { author: 'owner', kinds: reported, mayBeOnBehalf: true },
  problemDecision: { author: 'city', kinds: reviewed },
  workBrief: { author: 'owner', kinds: reported, mayBeOnBehalf: true },
  briefJudgement: { author: 'city', kinds: reviewed },
  selfVerdict: { author: 'owner', kinds: ['month-report', 'self-assessment'], mayBeOnBehalf: true },
  selfAssessment: { author: 'owner', kinds: ['month-report', 'self-assessment'], mayBeOnBehalf: true },
  evidence: {
    author: 'owner',
    kinds: ['month-report', 'self-assessment', 'evidence', 'questionnaire'],
    mayBeOnBehalf: true,
  },
  adjustmentClaim: { author: 'owner', kinds: ['month-report', 'self-assessment'], mayBeOnBehalf: true },
  claimDecision: { author: 'city', kinds: reviewed },
  innovationClaim: { author: 'owner', kinds: ['month-report', 'self-assessment'], mayBeOnBehalf: true },
  innovationDecision: { author: 'city', kinds: reviewed },
  monthChoice: { author: 'city', kinds: reviewed },
  lineReview: { author: 'city', kinds: reviewed },
  spotCheck: { author: 'city', kinds: reviewed },
  monthlyScore: { author: 'city', kinds: reviewed },
  interpretationChoice: { author: 'city', kinds: reviewed },
  annualScore: { author: 'city', kinds: reviewed },
  // 实际收件日期 as the city registered it: the county reads it in the receipt, too.
  submission: { author: 'city', kinds: [...reviewed, 'receipt'] },

  // Reminders: a 提示单 or 督办单 with its paper, to the unit that it is addressed to; the unit's answer comes back.
  notice: { author: 'city', kinds: ['supervision'] },
  noticeAnswer: { author: 'owner', kinds: ['supervision', 'month-report'], mayBeOnBehalf: true },
  document: { author: 'owner', kinds: ['supervision', 'month-report'] },
  // Who drafted, checked, signed and sealed it is nobody else's matter.
  documentCourse: { author: 'office', kinds: [] },
  urge: { author: 'office', kinds: [] },
  // The office's own books: what it received, and what it issued before the program came.
  incomingDocument: { author: 'office', kinds: [] },
  registeredPaper: { author: 'office', kinds: [] },

  // 本机关台账 are declared by the office that keeps them, each under ids of its own.
  ledgerDefinition: { author: 'owner', kinds: ['ledger', 'programme'] },
  ledgerEntry: { author: 'owner', kinds: ['ledger'], mayBeOnBehalf: true },
  indicatorValue: { author: 'owner', kinds: ['ledger', 'month-report'], mayBeOnBehalf: true },
  questionnaire: { author: 'city', kinds: ['questionnaire'] },
  questionnaireSheet: { author: 'owner', kinds: ['questionnaire'], mayBeOnBehalf: true },
  questionnaireReceipt: { author: 'city', kinds: ['questionnaire', 'receipt'] },
  questionnaireDecision: { author: 'city', kinds: ['questionnaire'] },

  // Between the offices themselves: every package down carries the newest roster, every package the receipts that are due.
  rosterKey: { author: 'city', kinds: [...downward] },
  packageReceipt: { author: 'owner', kinds: carrying },

  // How this office took in tables of Word and Excel.
  breakdownImport: { author: 'office', kinds: [] },
  formIssue: { author: 'office', kinds: [] },
  formReceipt: { author: 'office', kinds: [] },
} as const satisfies Record<string, Travelling>

export type TravellingType = keyof typeof travelling

/** How a type of record travels; undefined for a type that this version does not know. */
export function travellingOf(type: string): Travelling | undefined {
  return Object.hasOwn(travelling, type) ? travelling[type as TravellingType] : undefined
}

/** Where a record comes from: which package, which office sent it, and whether the record's owner is the sender's own unit. */
export interface Origin {
  readonly kind: PackageKind
  readonly sender: 'city' | 'county'
  readonly isOwner: boolean
}

/** Whether a record of this type may come so. A type of a newer version may, in any package, from its owner: it is kept unread. */
export function mayCome(type: string, { kind, sender, isOwner }: Origin): boolean {
  const own = travellingOf(type)
  if (own === undefined) return isOwner
  const way = packageDirection(kind)
  const isOnItsWay = way === 'both' || way === (sender === 'city' ? 'downward' : 'upward')
  const isAuthor = own.author === 'owner' ? isOwner : own.author === sender
  return isOnItsWay && isAuthor && own.kinds.includes(kind)
}
