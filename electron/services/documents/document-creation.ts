import { type DocumentRow, listDocuments } from '#db/repositories/documents.ts'
import { isForeign } from '#db/repositories/foreign-records.ts'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import { type DocumentKind, documentGroups } from '#shared/documents/kinds/kind.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { monthOf } from '#shared/domain/period.ts'
import { type Act, type ServiceContext, cityOnly, inProgramme, ownUnitOnly, runCommand } from '../context.ts'
import { type Facts, changeText, draftDocument, factsOf, kindOf } from './document-records.ts'
import { sourceOfKind } from './sources/index.ts'
import { type PaperKey, type PaperPlace, type Source, textOf } from './sources/source.ts'
import { yearPaperMonth } from './year-paper-month.ts'

/** Draws up a paper from what is recorded; nothing is typed twice. */

export interface CreateInput {
  readonly kind: string
  readonly unitId?: string | null
  readonly month?: string | null
  /** A claim, a document, or a record of the kind's own. */
  readonly recordId?: string | null
}

interface Paper extends PaperPlace {
  readonly kind: string
  readonly facts: Facts
}

/** The draft that there is already of the same paper takes today's facts: pressing twice makes no second one, unless a kind has several. */
export async function createDocument(context: ServiceContext, input: CreateInput): Promise<{ documentId: string }> {
  return runCommand(context, 'documents.create', async (act) => {
    const kind = kindOf(input.kind)
    const source = drawable(kind)
    const key = keyOf(context, kind, input)
    const place = await (source.place ?? placeOf(kind))(context, act.trx, key, act.today)
    const facts = await source.take(context, act.trx, key, act.today)
    const paper: Paper = { kind: kind.id, ...place, facts }
    const draft = kind.isRepeatable ? undefined : await draftLike(context, act, kind, paper)
    if (draft !== undefined) return { documentId: await renewDraft(context, act, draft, facts) }
    return { documentId: await draftDocument(context, act, { ...paper, noticeId: null }) }
  })
}

/** Kinds that this office draws up by themselves, by groups; 通报 of published scores are drafted by the command that publishes. */
export async function drawnKinds(context: ServiceContext) {
  const order = Object.keys(documentGroups)
  const kinds = documentKinds
    .filter((kind) => sourceOfKind(kind.id) !== undefined && !kind.isFrozen && (kind.by === 'either' || context.office.profile === 'city'))
    .toSorted((one, other) => order.indexOf(one.group) - order.indexOf(other.group))
  return {
    kinds: kinds.map(({ id, title, group, of, by }) => ({ kind: id, title, group, groupTitle: documentGroups[group], of, by })),
  }
}

function drawable(kind: DocumentKind): Source {
  const source = sourceOfKind(kind.id)
  if (source === undefined)
    throw ruleViolation('drawnElsewhere', `${kind.title}随相应业务办理生成，不单独起草`, '请在办理该项业务的页面生成')
  return source
}

/** What the kind needs of the input and nothing else; `invalid_input` names what is missing, `not_permitted` whose paper it is. */
function keyOf(context: ServiceContext, kind: DocumentKind, input: CreateInput): PaperKey {
  if (kind.by === 'city') cityOnly(context, `起草${kind.title}`)
  const { unitId = null, month = null, recordId = null } = input
  const key = { unitId, month, recordId }
  for (const { name, label, of } of needed) {
    if (of.includes(kind.of) && key[name] === null)
      throw new AppError('invalid_input', { place: label, problem: `起草${kind.title}须选择${label}` })
  }
  if (unitId !== null) ownUnitOnly(context, unitId, '起草其他单位的文书')
  return key
}

const needed: readonly { name: keyof PaperKey; label: string; of: readonly string[] }[] = [
  { name: 'unitId', label: '单位', of: ['unit', 'unitMonth'] },
  { name: 'month', label: '月份', of: ['month', 'unitMonth', 'quarter'] },
  { name: 'recordId', label: '对应的事项', of: ['claim', 'document', 'record'] },
]

/** Where a paper lies unless its source says otherwise. */
function placeOf(kind: DocumentKind): NonNullable<Source['place']> {
  return (context, _db, { unitId, month }, today) => {
    const own = context.office.profile === 'city' ? null : context.office.unitId
    const drafted = kind.isOfYear ? yearPaperMonth(context, today) : monthOf(today)
    return Promise.resolve({ unitId: unitId ?? own, month: month ?? drafted })
  }
}

/** A draft that another office sent is not this office's to renew. */
async function draftLike(context: ServiceContext, act: Act, kind: DocumentKind, paper: Paper): Promise<DocumentRow | undefined> {
  const filter = kind.isOfYear ? { kind: paper.kind } : { kind: paper.kind, month: paper.month }
  const rows = await listDocuments(act.trx, inProgramme(context, { ...filter, statuses: ['draft'] }))
  const subjectOf = sourceOfKind(kind.id)?.subjectOf ?? ((facts: Facts) => textOf(facts, 'recordId'))
  const subject = subjectOf(paper.facts)
  for (const row of rows) {
    const isLike = row.unit_id === paper.unitId && subjectOf(factsOf(row)) === subject
    if (isLike && !(await isForeign(act.trx, 'document', row.id))) return row
  }
  return undefined
}

/** Takes the facts of today into a draft; a clerk's wording over them stays. */
async function renewDraft(context: ServiceContext, act: Act, row: DocumentRow, facts: Facts): Promise<string> {
  act.about('document', row.id, { renewed: true })
  if (JSON.stringify(factsOf(row)) !== JSON.stringify(facts)) await changeText(context, act, row, { facts, what: '按现有记录更新' })
  return row.id
}
