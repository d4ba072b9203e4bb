import { monthChoices, scoreOrigins } from '#shared/domain/appraisal-labels.ts'
import { verdicts } from '#shared/domain/plan.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import { officialDate, officialMonth, officialMonthDay } from '#shared/text/official-dates.ts'
import { packageKinds } from './kinds.ts'
import type { TravellingType } from './travel.ts'

/** What an id stands for, as people call it. */
export type NamedThing =
  | 'line'
  | 'assignment'
  | 'measure'
  | 'unit'
  | 'ledger'
  | 'workBrief'
  | 'adjustmentClaim'
  | 'innovationClaim'
  | 'interpretation'
  | 'obligation'
  | 'questionnaire'
  | 'indicator'
  | 'problem'
  | 'document'

/** Finds the name of a thing by its id: `11-1 信用风险预警名单` of a line, an assignment or a measure; undefined where it is not known. */
export type NameFinder = (thing: NamedThing, id: string) => string | undefined

/** A record's fields by the names of their columns, in snake_case or camelCase. */
export interface Fields {
  /** '' where the field is missing, null or no text; a number as its digits. */
  text(column: string): string
  /** How many a list holds; 0 where it is none. */
  count(column: string): number
  isSet(column: string): boolean
}

/** What each type of record is about, and what it says, in a few words. */
interface Sayings {
  readonly subject: (said: Fields, names: NameFinder) => string
  readonly summary: (said: Fields, names: NameFinder) => string
}

type Part = string | false

const joined = (...parts: readonly Part[]): string => parts.filter((part) => part !== false && part !== '').join('，')
const month = (text: string): string => (/^\d{4}-\d{2}$/.test(text) ? officialMonth(text) : text)
const day = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? officialDate(text) : text)
const shortDay = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? officialMonthDay(text) : text)
const worded = (words: Readonly<Record<string, string>>, key: string): string => (Object.hasOwn(words, key) ? (words[key] ?? '') : key)
const labelled = (label: string, text: string): Part => text !== '' && `${label}${text}`

const nothing = (): string => ''
const ofLine = (said: Fields, names: NameFinder): string => names('line', said.text('line_id')) ?? ''
const ofAssignment = (said: Fields, names: NameFinder): string => names('assignment', said.text('assignment_id')) ?? ''
const unitOf = (said: Fields, names: NameFinder): string => names('unit', said.text('unit_id')) ?? ''
const title = (said: Fields): string => said.text('title')

const reportStatuses = { notStarted: '未启动', underway: '推进中', claimedComplete: '报办结' }
const decisions = { closed: '准予销号', returned: '退回续办', reopened: '恢复办理' }
const problemDecisions = { closed: '同意办结', reopened: '恢复整改' }
const reviews = { agreed: '同意自评', overruled: '改判' }
const claims = { recognised: '予以认定', refused: '不予认定' }
const problemStatuses = { open: '整改中', closed: '已办结' }
const sheetStatuses = { received: '已收件', returned: '已退回' }
const receiptStatuses = { received: '已收件', returned: '已退回', withdrawn: '已撤销' }
const keyWords = { active: '有效', retired: '已更换', revoked: '已停用' }
const formWords = { monthlyReport: '月报填报表', selfAssessment: '自评填报表', ledger: '台账填报表' }

const ofYear = {
  programme: { subject: title, summary: (said) => labelledVersion(said.text('pack_version')) },
  unit: { subject: (said) => said.text('name'), summary: (said) => said.text('note') },
  assignment: {
    subject: (said, names) => names('measure', said.text('measure_id')) ?? '',
    summary: (said, names) => joined(unitOf(said, names), said.text('role') === 'lead' ? '牵头单位' : '责任单位'),
  },
  adjustment: { subject: title, summary: (said) => joined(said.text('basis'), labelled('印发日期', day(said.text('issued_on')))) },
  ledgerDefinition: { subject: (said, names) => names('ledger', said.text('id')) ?? '', summary: nothing },
} as const satisfies Partial<Record<TravellingType, Sayings>>

function labelledVersion(version: string): string {
  return version === '' ? '' : `第${version}版`
}

const ofMonth = {
  plan: {
    subject: (said, names) => joined(month(said.text('month')), unitOf(said, names)),
    summary: (said) => (said.text('status') === 'settled' ? '已审定' : '待审定'),
  },
  planLine: {
    subject: (said, names) => names('measure', said.text('measure_id')) ?? '',
    summary: (said) =>
      joined(said.text('goal'), labelled('完成时限', shortDay(said.text('due_on'))), labelled('已移出：', said.text('removed_reason'))),
  },
  obligation: {
    // Its title names the month where it has one: 「4月份工作完成情况」.
    subject: title,
    summary: (said) => joined(labelled('截止', shortDay(said.text('due_on'))), labelled('豁免：', said.text('waived_reason'))),
  },
  selfVerdict: { subject: ofLine, summary: (said) => joined(worded(verdicts, said.text('verdict')) || '已撤回', said.text('note')) },
  lineReview: {
    subject: ofLine,
    summary: (said) =>
      joined(worded(reviews, said.text('decision')) || '已撤回', worded(verdicts, said.text('verdict')), said.text('reason')),
  },
  selfAssessment: {
    subject: (said) => `${month(said.text('month'))}自查评分表`,
    summary: (said) => joined(labelled('自评得分', said.text('total')), labelled('自评日期', shortDay(said.text('assessed_on')))),
  },
  progressEntry: {
    subject: ofLine,
    summary: (said) => joined(said.text('content'), said.text('outcome'), labelled('问题：', said.text('problem'))),
  },
  evidence: {
    subject: title,
    summary: (said) =>
      joined(said.count('files') > 0 && `${said.count('files')}个文件`, labelled('形成日期', shortDay(said.text('formed_on')))),
  },
  spotCheck: {
    subject: (said, names) => joined(month(said.text('month')), unitOf(said, names)),
    summary: (said) => joined(labelled('抽查日期', shortDay(said.text('checked_on'))), `${said.count('findings')}条`),
  },
  monthlyScore: {
    subject: (said, names) => joined(month(said.text('month')), unitOf(said, names)),
    summary: (said) =>
      joined(
        `${said.text('score')}分`,
        said.text('origin') === 'paper' && scoreOrigins.paper,
        labelled('更正：', said.text('correction_reason')),
      ),
  },
  monthChoice: {
    subject: (said, names) => joined(month(said.text('month')), unitOf(said, names)),
    summary: (said) => joined(worded(monthChoices, said.text('choice')) || '已撤回', labelled('依据：', said.text('ground'))),
  },
  interpretationChoice: {
    subject: (said, names) => names('interpretation', said.text('interpretation')) ?? said.text('interpretation'),
    summary: (said) => joined(labelled('依据：', said.text('ground')), labelled('选定日期', shortDay(said.text('decided_on')))),
  },
  annualScore: {
    subject: (said, names) => joined('年度考评', unitOf(said, names)),
    summary: (said) => joined(`${said.text('total')}分`, labelled('更正：', said.text('correction_reason'))),
  },
  submission: {
    subject: (said, names) => names('obligation', said.text('obligation_id')) ?? '',
    summary: (said) =>
      joined(worded(receiptStatuses, said.text('status')), shortDay(said.text('received_on')), worded(receiptWays, said.text('way'))),
  },
} as const satisfies Partial<Record<TravellingType, Sayings>>

const ofWork = {
  liaison: { subject: (said, names) => unitOf(said, names), summary: (said) => joined(said.text('name'), said.text('section')) },
  dutyCard: {
    subject: ofAssignment,
    summary: (said) => joined(labelled('分管领导', said.text('leader_in_charge')), labelled('责任科室', said.text('responsible_section'))),
  },
  assignmentReport: {
    subject: ofAssignment,
    summary: (said) => joined(worded(reportStatuses, said.text('status')), shortDay(said.text('status_on'))),
  },
  assignmentDecision: {
    subject: ofAssignment,
    summary: (said) => joined(worded(decisions, said.text('decision')), shortDay(said.text('decided_on'))),
  },
  problem: {
    subject: (said) => said.text('content'),
    summary: (said) => joined(worded(problemStatuses, said.text('status')), labelled('整改期限', shortDay(said.text('due_on')))),
  },
  problemDecision: {
    subject: (said, names) => names('problem', said.text('problem_id')) ?? '',
    summary: (said) => joined(worded(problemDecisions, said.text('decision')), shortDay(said.text('decided_on')), said.text('conclusion')),
  },
  workBrief: {
    subject: (said) => `《${title(said)}》`,
    summary: (said) => labelled('报送日期', shortDay(said.text('received_on'))) || '',
  },
  briefJudgement: {
    subject: (said, names) => names('workBrief', said.text('brief_id')) ?? '',
    summary: (said) =>
      joined(
        said.isSet('is_high_quality') && '高质量信息',
        said.isSet('is_recommended') && '已推荐',
        labelled('采用：', said.text('adopted_in')),
      ),
  },
  adjustmentClaim: {
    subject: title,
    summary: (said) => joined(said.text('basis'), labelled('申报日期', shortDay(said.text('claimed_on')))),
  },
  claimDecision: {
    subject: (said, names) => names('adjustmentClaim', said.text('claim_id')) ?? '',
    summary: (said) => joined(worded(claims, said.text('status')), said.text('opinion')),
  },
  innovationClaim: {
    subject: title,
    summary: (said) => joined(said.text('basis'), labelled('申报日期', shortDay(said.text('claimed_on')))),
  },
  innovationDecision: {
    subject: (said, names) => names('innovationClaim', said.text('claim_id')) ?? '',
    summary: (said) => joined(worded(claims, said.text('status')), said.text('opinion')),
  },
  notice: {
    subject: (said, names) => joined(month(said.text('month')), unitOf(said, names)),
    summary: (said) => joined(`${said.count('items')}项`, labelled('反馈期限', shortDay(said.text('answer_due_on')))),
  },
  noticeAnswer: {
    subject: (said, names) => joined(month(said.text('month')), unitOf(said, names)),
    summary: (said) => joined(said.text('result'), labelled('回执日期', shortDay(said.text('answered_on')))),
  },
  document: { subject: (said) => `《${title(said)}》`, summary: (said) => joined(said.text('number_text'), day(said.text('dated_on'))) },
  documentCourse: {
    subject: (said, names) => names('document', said.text('document_id')) ?? '',
    summary: (said) => joined(`办理${said.count('steps')}步`, `版本${said.count('versions')}个`),
  },
  urge: { subject: (said, names) => unitOf(said, names), summary: (said) => joined(shortDay(said.text('urged_on')), said.text('content')) },
  incomingDocument: {
    subject: (said) => `《${title(said)}》`,
    summary: (said) => joined(said.text('sender'), said.text('sender_number'), day(said.text('received_on'))),
  },
  registeredPaper: {
    subject: (said) => `《${title(said)}》`,
    summary: (said) => joined(said.text('number_text'), day(said.text('dated_on'))),
  },
} as const satisfies Partial<Record<TravellingType, Sayings>>

const ofTables = {
  ledgerEntry: { subject: title, summary: (said, names) => joined(names('ledger', said.text('ledger_id')) ?? '', said.text('period')) },
  indicatorValue: {
    subject: (said, names) => joined(names('indicator', said.text('indicator_id')) ?? said.text('indicator_id'), month(said.text('month'))),
    summary: (said) => (said.text('denominator') === '' ? said.text('numerator') : `${said.text('numerator')}/${said.text('denominator')}`),
  },
  questionnaire: { subject: (said) => `《${title(said)}》`, summary: (said) => labelled('填报期限', shortDay(said.text('due_on'))) || '' },
  questionnaireSheet: {
    subject: (said, names) => joined(names('questionnaire', said.text('questionnaire_id')) ?? '', unitOf(said, names)),
    summary: (said) => `${said.count('answers')}题`,
  },
  questionnaireReceipt: {
    subject: (said, names) => joined(names('questionnaire', said.text('questionnaire_id')) ?? '', unitOf(said, names)),
    summary: (said) => joined(worded(sheetStatuses, said.text('status')), shortDay(said.text('received_on')), said.text('return_reason')),
  },
  questionnaireDecision: {
    subject: (said, names) => names('questionnaire', said.text('questionnaire_id')) ?? '',
    summary: (said) => joined(said.text('value'), said.text('reason')),
  },
  breakdownImport: { subject: title, summary: (said) => said.text('number') },
  formIssue: {
    subject: (said, names) => joined(worded(formWords, said.text('kind')), month(said.text('month')), unitOf(said, names)),
    summary: (said) => labelled('截止', shortDay(said.text('due_on'))) || '',
  },
  formReceipt: {
    subject: (said, names) => joined(worded(formWords, said.text('kind')), month(said.text('month')), unitOf(said, names)),
    summary: (said) => joined(worded(receiptStatuses, said.text('status')), shortDay(said.text('received_on'))),
  },
} as const satisfies Partial<Record<TravellingType, Sayings>>

const ofOffices = {
  rosterKey: {
    subject: (said) => said.text('name'),
    summary: (said) => joined(worded(keyWords, said.text('status')), labelled('确认日期', shortDay(said.text('confirmed_on')))),
  },
  packageReceipt: {
    subject: (said) =>
      joined(
        worded(Object.fromEntries(Object.entries(packageKinds).map(([kind, { name }]) => [kind, name])), said.text('kind')),
        month(said.text('period')),
        labelledNumber(said.text('seq')),
      ),
    summary: (said) =>
      joined(
        labelled('收件日期', shortDay(said.text('received_on'))),
        said.text('imported_at') === '' ? '未导入' : '已导入',
        said.text('conflicts') !== '' && said.text('conflicts') !== '0' && `冲突${said.text('conflicts')}条`,
      ),
  },
} as const satisfies Partial<Record<TravellingType, Sayings>>

function labelledNumber(seq: string): Part {
  return seq !== '' && `第${seq}号包`
}

export const recordSayings: Readonly<Record<TravellingType, Sayings>> = { ...ofYear, ...ofMonth, ...ofWork, ...ofTables, ...ofOffices }
