import { type TravellingType, travellingOf } from './travel.ts'
import { type Fields, type NameFinder, recordSayings } from './record-sayings.ts'

export type { NamedThing, NameFinder } from './record-sayings.ts'

/** What people call the records of a package, in previews, lists, receipts and 交接单. */
export const recordNouns = {
  programme: '工作方案',
  unit: '单位',
  assignment: '责任项',
  adjustment: '动态调整方案',
  ledgerDefinition: '台账式样',
  plan: '月度计划',
  planLine: '月度任务',
  obligation: '报送事项',
  liaison: '联络员',
  dutyCard: '六个一',
  assignmentReport: '办理情况',
  assignmentDecision: '销号意见',
  progressEntry: '工作进展',
  problem: '问题',
  problemDecision: '问题销号意见',
  workBrief: '工作信息',
  briefJudgement: '信息认定',
  selfVerdict: '自评',
  selfAssessment: '自查评分表',
  evidence: '佐证材料',
  adjustmentClaim: '动态调整申报',
  claimDecision: '申报认定',
  innovationClaim: '创新举措申报',
  innovationDecision: '创新举措认定',
  monthChoice: '月份计分方式',
  lineReview: '复核意见',
  spotCheck: '抽查',
  monthlyScore: '月度得分',
  interpretationChoice: '年度口径',
  annualScore: '年度得分',
  submission: '收件登记',
  notice: '提醒督办',
  noticeAnswer: '回执',
  document: '公文',
  documentCourse: '公文办理过程',
  urge: '催办记录',
  incomingDocument: '收文',
  registeredPaper: '补登文件',
  ledgerEntry: '台账条目',
  indicatorValue: '指标数值',
  questionnaire: '调查问卷',
  questionnaireSheet: '单位问卷',
  questionnaireReceipt: '问卷收件登记',
  questionnaireDecision: '问卷认定',
  rosterKey: '单位校验码',
  packageReceipt: '回执',
  breakdownImport: '分解表核对',
  formIssue: '填报表',
  formReceipt: '填报表收件',
} as const satisfies Record<TravellingType, string>

/** 类别 of a record; a type of a newer version is 其他内容. */
export function recordNoun(type: string): string {
  return travellingOf(type) === undefined ? '其他内容' : recordNouns[type as TravellingType]
}

/** What a record says, as far as a list can show it. `body` is whatever the line holds: nothing of it is taken for granted. */
export interface RecordSaying {
  /** `11-1 信用风险预警名单`. */
  readonly subject: string
  /** `已印发方案，并已公开`; '' where there is nothing to say. */
  readonly summary: string
}

const [longestSubject, longestSummary] = [60, 120]

/** Subject and summary of a record's content; a type that this version does not know is named by its id. */
export function recordSaying(
  record: { readonly type: string; readonly id: string; readonly body: unknown },
  names: NameFinder,
): RecordSaying {
  const { type, id, body } = record
  const said = fieldReader(body)
  const sayings = travellingOf(type) === undefined ? undefined : recordSayings[type as TravellingType]
  if (sayings === undefined) return { subject: cut(id, longestSubject), summary: '' }
  const subject = sayings.subject(said, names)
  const summary = said.text('deleted_at') === '' ? sayings.summary(said, names) : '已放入回收站'
  return { subject: cut(subject === '' ? id : subject, longestSubject), summary: cut(summary, longestSummary) }
}

function fieldReader(body: unknown): Fields {
  const record = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {}
  const value = (column: string): unknown => {
    if (Object.hasOwn(record, column)) return record[column]
    const camel = column.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    return Object.hasOwn(record, camel) ? record[camel] : undefined
  }
  return {
    text(column) {
      const found = value(column)
      if (typeof found === 'number') return String(found)
      return typeof found === 'string' ? found.replaceAll(/\s+/g, ' ').trim() : ''
    },
    count(column) {
      const found = value(column)
      return Array.isArray(found) ? found.length : 0
    },
    isSet: (column) => value(column) === true || value(column) === 1,
  }
}

function cut(text: string, longest: number): string {
  const signs = [...text]
  return signs.length <= longest ? text : `${signs.slice(0, longest).join('')}（以下略）`
}
