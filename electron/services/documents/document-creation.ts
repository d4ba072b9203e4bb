import { type DocumentRow, listDocuments } from '#db/repositories/documents.ts'
import { isForeign } from '#db/repositories/foreign-records.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { monthOf } from '#shared/domain/period.ts'
import { countyYears } from '../appraisal/year/county-years.ts'
import { type Act, type ServiceContext, cityOnly, inProgramme, ownUnitOnly, runCommand } from '../context.ts'
import { annualCircularFacts } from './annual-circulars.ts'
import { claimPlace } from './claim-facts.ts'
import { monthCorrectionFacts } from './correction-circulars.ts'
import { type FactsSource, takeFacts } from './document-facts.ts'
import { type Facts, changeText, draftDocument, factsOf, readDocument } from './document-records.ts'
import { yearCorrectionFacts } from './year-correction-circulars.ts'
import { yearPaperMonth } from './year-paper-month.ts'

/** Draws up a paper from what is recorded; nothing is typed twice. */

export type CreateInput =
  | {
      readonly kind: 'monthly-report' | 'self-assessment-sheet' | 'score-detail' | 'review-sheet'
      readonly unitId: string
      readonly month: string
    }
  | { readonly kind: 'annual-score-detail'; readonly unitId: string }
  | { readonly kind: 'claim-form' | 'claim-decision'; readonly claimId: string }
  | { readonly kind: 'correction-circular'; readonly unitId: string; readonly month: string | null }
  | { readonly kind: 'task-breakdown' | 'annual-circular' | 'annual-summary' }
  | { readonly kind: 'signing-sheet'; readonly documentId: string }

interface Paper {
  readonly kind: string
  readonly unitId: string | null
  /** The month under which it is filed. */
  readonly month: string
  readonly facts: Facts
}

/** The draft that there is already of the same paper takes today's facts: pressing twice makes no second one. */
export async function createDocument(context: ServiceContext, input: CreateInput): Promise<{ documentId: string }> {
  return runCommand(context, 'documents.create', async (act) => {
    const paper = await paperOf(context, act, input)
    const draft = await draftLike(context, act, paper)
    if (draft !== undefined) return { documentId: await renewDraft(context, act, draft, paper.facts) }
    return { documentId: await draftDocument(context, act, { ...paper, noticeId: null }) }
  })
}

async function paperOf(context: ServiceContext, act: Act, input: CreateInput): Promise<Paper> {
  if (input.kind === 'correction-circular') return correctionPaper(context, act, input)
  if (input.kind === 'annual-circular') return annualPaper(context, act)
  const { source, month } = await sourceOfInput(context, act, input)
  return { kind: input.kind, unitId: source.unitId, month, facts: await takeFacts(context, act.trx, source, act.today) }
}

type Sourced = Exclude<CreateInput, { kind: 'correction-circular' | 'annual-circular' }>

async function sourceOfInput(context: ServiceContext, act: Act, input: Sourced): Promise<{ source: FactsSource; month: string }> {
  const source = { kind: input.kind, unitId: null, month: null, noticeId: null, documentId: null, claimId: null }
  if ('claimId' in input) {
    const { unitId, month } = await claimPlace(context, act.trx, input.claimId)
    return { source: { ...source, unitId, month, claimId: input.claimId }, month: month ?? yearPaperMonth(context, act.today) }
  }
  if (input.kind === 'signing-sheet') {
    const target = await readDocument(context, act.trx, input.documentId)
    const of = { ...source, unitId: target.unit_id, month: target.month, documentId: target.id }
    return { source: of, month: target.month ?? monthOf(act.today) }
  }
  if ('unitId' in input) {
    ownUnitOnly(context, input.unitId, '起草其他单位的文书')
    const month = 'month' in input ? input.month : null
    return { source: { ...source, unitId: input.unitId, month }, month: month ?? yearPaperMonth(context, act.today) }
  }
  if (input.kind === 'annual-summary') return { source, month: yearPaperMonth(context, act.today) }
  const unitId = context.office.profile === 'city' ? null : context.office.unitId
  return { source: { ...source, unitId }, month: monthOf(act.today) }
}

async function correctionPaper(
  context: ServiceContext,
  act: Act,
  { kind, unitId, month }: Extract<CreateInput, { kind: 'correction-circular' }>,
): Promise<Paper> {
  cityOnly(context, '起草更正通报')
  const paper = { kind, unitId: null, month: month ?? yearPaperMonth(context, act.today) }
  if (month === null) return { ...paper, facts: await yearCorrectionFacts(context, act.trx, act.today) }
  return { ...paper, facts: await monthCorrectionFacts(context, act.trx, { unitId, month }, act.today) }
}

async function annualPaper(context: ServiceContext, act: Act): Promise<Paper> {
  cityOnly(context, '起草年度考评通报')
  const years = await countyYears(context, act.trx)
  const [settled] = years.flatMap((year) => year.settled ?? [])
  if (settled === undefined) throw ruleViolation('notSettled', '年度考评结果尚未审定，不能起草通报', '请先办理年度考评结果审定')
  const ranks = new Map(years.flatMap(({ unit, settled: row }) => (row?.rank == null ? [] : [[unit.id, row.rank] as const])))
  const facts = await annualCircularFacts(context, act.trx, { interpretation: settled.interpretation, ranks, years }, act.today)
  return { kind: 'annual-circular', unitId: null, month: yearPaperMonth(context, act.today), facts }
}

/** Papers of a year are found in whatever month they were drafted. */
const yearKinds: readonly string[] = ['annual-score-detail', 'annual-circular', 'annual-summary']

/** A draft that another office sent is not this office's to renew. */
async function draftLike(context: ServiceContext, act: Act, paper: Paper): Promise<DocumentRow | undefined> {
  const filter = yearKinds.includes(paper.kind) ? { kind: paper.kind } : { kind: paper.kind, month: paper.month }
  const rows = await listDocuments(act.trx, inProgramme(context, { ...filter, statuses: ['draft'] }))
  const subject = subjectOf(paper.kind, paper.facts)
  for (const row of rows) {
    const isLike = row.unit_id === paper.unitId && subjectOf(row.kind, factsOf(row)) === subject
    if (isLike && !(await isForeign(act.trx, 'document', row.id))) return row
  }
  return undefined
}

/** What tells two papers of one kind, unit and month apart. */
function subjectOf(kind: string, facts: Facts): string {
  if (kind === 'signing-sheet') return String(facts['code'])
  if (kind === 'claim-form' || kind === 'claim-decision') return String(facts['claimId'])
  if (kind !== 'correction-circular') return ''
  const corrections = facts['corrections'] as readonly { readonly county: string; readonly version: number }[]
  return `${String(facts['month'])} ${corrections.map(({ county, version }) => `${county} ${version}`).join(' ')}`
}

/** Takes the facts of today into a draft; a clerk's wording over them stays. */
async function renewDraft(context: ServiceContext, act: Act, row: DocumentRow, facts: Facts): Promise<string> {
  act.about('document', row.id, { renewed: true })
  if (JSON.stringify(factsOf(row)) !== JSON.stringify(facts)) await changeText(context, act, row, { facts, what: '按现有记录更新' })
  return row.id
}
