import type { Connection } from '#db/repositories/connection.ts'
import { type DocumentRow, findDocument, listDocuments, listSteps } from '#db/repositories/documents.ts'
import { findNotice } from '#db/repositories/notices.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type CalendarDay, dayInChina } from '#shared/domain/period.ts'
import { parseDocumentNumber } from '#shared/text/document-number.ts'
import { type ServiceContext, found } from '../context.ts'
import { annualScoreDetailFacts } from './annual-score-detail-facts.ts'
import { annualSummaryFacts } from './annual-summary-facts.ts'
import { claimDecisionFacts, claimFormFacts } from './claim-facts.ts'
import { type Facts, circularKinds, courseOfKind, factsOf, kindOf, modelOf } from './document-records.ts'
import { defaultSigner } from './document-step-rules.ts'
import { copiesOf, factsOfNotice } from '../supervision/notice-plans.ts'
import { type UnitMonth, monthlyReportFacts, taskBreakdownFacts } from './report-facts.ts'
import { reviewSheetFacts } from './review-sheet-facts.ts'
import { scoreDetailFacts } from './score-detail-facts.ts'
import { selfAssessmentFacts } from '../appraisal/self-assessment-facts.ts'
import { unitRefs } from '../units.ts'

/** Takes the facts of a document anew, each kind from its own records. */

export interface FactsSource {
  readonly kind: string
  readonly unitId: string | null
  readonly month: string | null
  readonly noticeId: string | null
  /** The document that a 发文稿纸 is for. */
  readonly documentId: string | null
  /** Of 申报表 and 认定表. */
  readonly claimId: string | null
}

/** The template’s facts as the records stand, lateness counted to `asOf`; `rule_violation` where a kind is not taken anew. */
export async function takeFacts(context: ServiceContext, db: Connection, source: FactsSource, asOf: CalendarDay): Promise<Facts> {
  if (source.noticeId !== null) return factsOfNotice(context, db, source.noticeId, asOf)
  if (source.kind === 'task-breakdown') return taskBreakdownFacts(context, db)
  if (source.kind === 'signing-sheet') return signingSheetFacts(context, db, found(source.documentId, '发文稿纸对应的文书'))
  if (circularKinds.includes(source.kind)) {
    throw ruleViolation('frozenScores', '考评通报按已公布的得分起草，不重新取数', '得分更正后请另行起草更正通报')
  }
  if (source.kind === 'annual-summary') return annualSummaryFacts(context, db, asOf)
  if (source.kind === 'annual-score-detail') return annualScoreDetailFacts(context, db, found(source.unitId, '该单位'), asOf)
  if (source.kind === 'claim-form') return claimFormFacts(context, db, found(source.claimId, '该项申报'))
  if (source.kind === 'claim-decision') return claimDecisionFacts(context, db, found(source.claimId, '该项申报'))
  const of = { unitId: found(source.unitId, '该单位'), month: found(source.month, '该月份') }
  return found(reports[source.kind], '该文书的数据来源')(context, db, of, asOf)
}

type Taker = (context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay) => Promise<Facts>

/** Papers of one unit and month. */
const reports: Readonly<Record<string, Taker>> = {
  'monthly-report': monthlyReportFacts,
  'self-assessment-sheet': selfAssessmentFacts,
  'score-detail': scoreDetailFacts,
  'review-sheet': reviewSheetFacts,
}

/** Where a kept document's facts come from. */
export async function sourceOf(db: Connection, row: DocumentRow): Promise<FactsSource> {
  const claimId = factsOf(row)['claimId']
  const place = { kind: row.kind, unitId: row.unit_id, month: row.month, noticeId: row.notice_id, documentId: null }
  const source = { ...place, claimId: typeof claimId === 'string' ? claimId : null }
  if (row.kind !== 'signing-sheet') return source
  const code = factsOf(row)['code']
  const target = (await listDocuments(db, { programmeId: row.programme_id })).find((each) => codeOf(each.id) === code)
  return { ...source, noticeId: null, documentId: target?.id ?? null }
}

/** 文稿标识: the tail of the document's id, which ties the signed sheet to the text; printed here and on the 交接单 only. */
function codeOf(documentId: string): string {
  return documentId.slice(-12).toUpperCase()
}

/** 发文稿纸 (D-28): what the leader signs. */
async function signingSheetFacts(context: ServiceContext, db: Connection, documentId: string): Promise<Facts> {
  const row = found(await findDocument(db, documentId), '该文书')
  const notice = row.notice_id === null ? undefined : await findNotice(db, row.notice_id)
  const model = modelOf(context, row)
  const check = (await listSteps(db, row.id)).findLast((step) => step.step === 'check')
  const draftedOn = dayInChina(row.drafted_at)
  const colophon = model.blocks.find((block) => block.type === 'colophon')
  const annexes = model.blocks.find((block) => block.type === 'attachmentNote')
  const unit = row.unit_id === null ? undefined : (await unitRefs(db, context.pack)).get(row.unit_id)
  const { isNumbered } = courseOfKind(row.kind)
  return {
    number: isNumbered ? (parseDocumentNumber(row.number_text) ?? { code: null, year: Number(draftedOn.slice(0, 4)), serial: null }) : null,
    title: row.title,
    addressee: addresseeLine(model) ?? unit?.name ?? '存档',
    copyTo: notice === undefined ? splitCopies(colophon?.copyTo ?? null) : copiesOf(notice),
    attachments: annexes?.names ?? [],
    urgency: '平件',
    disclosure: kindOf(row.kind).series === null ? '依申请公开' : '不予公开',
    draftingUnit:
      context.office.profile === 'city' ? context.pack.officeName : (await unitRefs(db, context.pack)).get(context.office.unitId).name,
    drafter: context.officer.name,
    draftedOn,
    checker: check === undefined ? '' : (JSON.parse(check.detail) as { checkedBy: string }).checkedBy,
    countersigners: [],
    signer: await defaultSigner(context, db, row),
    copies: 1,
    proofreader: '',
    code: codeOf(row.id),
  }
}

function addresseeLine(model: ReturnType<typeof modelOf>): string | undefined {
  const line = model.blocks.find((block) => block.type === 'addressee')
  return line?.text
    .map((part) => part.text)
    .join('')
    .replace(/：$/, '')
}

function splitCopies(line: string | null): string[] {
  return line === null ? [] : line.replace(/。$/, '').split('，')
}
