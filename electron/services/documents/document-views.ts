import { nextSerial } from '#db/repositories/document-numbers.ts'
import { type DocumentRow, listSteps, listVersions } from '#db/repositories/documents.ts'
import { isForeign } from '#db/repositories/foreign-records.ts'
import { findNotice } from '#db/repositories/notices.ts'
import { type DocumentStatus, type DocumentStep, courseOf, isEditable, nextStep } from '#shared/domain/document.ts'
import { seriesTitles } from '#shared/domain/supervision.ts'
import { type TextField, textAt } from '#shared/documents/text-fields.ts'
import { hasTable } from '#shared/sheets/from-document.ts'
import { citedNumber, parseDocumentNumber } from '#shared/text/document-number.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { ServiceContext } from '../context.ts'
import { changedFacts } from './document-changes.ts'
import { factsOf, kindOf, modelOf, readDocument, stepTitle, wordedFacts } from './document-records.ts'
import { defaultSigner } from './document-step-rules.ts'
import type { StepDetail } from './document-steps.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

/** A document as lists show it. */
export function documentRow(units: UnitIndex, row: DocumentRow) {
  return {
    documentId: row.id,
    kind: row.kind,
    kindTitle: kindOf(row.kind).title,
    group: kindOf(row.kind).group,
    title: row.title,
    number: row.number_text,
    addressee: row.unit_id === null ? null : units.ref(row.unit_id),
    month: row.month,
    status: row.status as DocumentStatus,
    datedOn: row.dated_on,
    draftedAt: row.drafted_at,
    noticeId: row.notice_id,
  }
}

/** A document with its pages, its course, what a clerk may still word, and whether its facts have moved. */
export async function documentDetail(context: ServiceContext, input: { readonly documentId: string }) {
  const { db } = context.store
  const row = await readDocument(context, db, input.documentId)
  const status = row.status as DocumentStatus
  const isFromElsewhere = await isForeign(db, 'document', row.id)
  const isOpen = isEditable(status) && !isFromElsewhere
  const versions = await listVersions(db, row.id)
  const suggestion = await suggestionFor(context, row)
  const model = modelOf(context, row)
  return {
    document: documentRow(await unitRefs(db, context.pack), row),
    model,
    hasTable: hasTable(model),
    steps: isFromElsewhere ? [] : await stepViews(context, row, suggestion.nextSerial),
    changedFacts: await changedFacts(context, db, row),
    suggestion,
    texts: isOpen ? textViews(row) : [],
    versions: versions.map(({ version, at, officer, what }) => ({ version, at, officer, what })),
    isEditable: isOpen,
    isForeign: isFromElsewhere,
    rev: row.rev,
  }
}

/** The places that a clerk words or fills in, as the form shows them. */
function textViews(row: DocumentRow) {
  const worded = wordedFacts(row)
  return kindOf(row.kind)
    .texts(factsOf(row))
    .map((place) => ({
      field: place.field,
      label: place.label,
      text: textAt(worded, place),
      isLong: place.isLong,
      form: viewForm(place),
      isRequired: place.isRequired,
      columns: [...place.columns],
    }))
}

function viewForm({ form, isLong }: TextField): 'line' | 'long' | 'day' | 'rows' | 'body' {
  if (form === 'day' || form === 'rows' || form === 'body') return form
  return isLong ? 'long' : 'line'
}

/** Whoever signs by default, and the number that would follow. */
async function suggestionFor(context: ServiceContext, row: DocumentRow) {
  const datedOn = row.dated_on ?? context.ports.clock.today()
  const { series } = kindOf(row.kind)
  const isOpen = row.number_text === '' && isEditable(row.status as DocumentStatus)
  const next = series !== null && isOpen ? await nextSerial(context.store.db, { series, year: Number(datedOn.slice(0, 4)) }) : null
  return { signer: await defaultSigner(context, context.store.db, row), nextSerial: next, datedOn }
}

async function stepViews(context: ServiceContext, row: DocumentRow, serial: number | null) {
  const taken = await listSteps(context.store.db, row.id)
  const last = (step: DocumentStep) => taken.findLast((each) => each.step === step)
  const [course, status] = [kindOf(row.kind).course, row.status as DocumentStatus]
  const steps = courseOf(course)
  const next = nextStep(status, course)
  const place = next === undefined ? steps.length : steps.indexOf(next)
  const withdrawn = last('withdraw')
  const shown = withdrawn === undefined ? steps : [...steps.filter((step) => last(step) !== undefined), 'withdraw' as const]
  const returned = await returnOf(context, row)
  return shown.map((step, at) => {
    const done = last(step)
    const isDone = done !== undefined && (withdrawn !== undefined || at < place)
    const state = isDone ? ('done' as const) : at === place ? ('current' as const) : ('ahead' as const)
    const detail = isDone
      ? doneDetail(JSON.parse(done.detail) as object, step, row, done.officer)
      : step === 'answer' && returned !== ''
        ? returned
        : aheadDetail(row, step, serial)
    return { step, title: stepTitle(row.kind, step), state, on: isDone ? done.done_on : null, detail }
  })
}

/** 「5月12日退回续办：……」 while a better answer is awaited. */
async function returnOf(context: ServiceContext, row: DocumentRow): Promise<string> {
  const notice = row.notice_id === null ? undefined : await findNotice(context.store.db, row.notice_id)
  if (notice?.conclusion !== 'returned' || notice.concluded_on === null) return ''
  return `${officialMonthDay(notice.concluded_on)}退回续办：${notice.conclusion_opinion}`
}

function doneDetail(fields: object, step: DocumentStep, row: DocumentRow, officer: string): string {
  const detail = { step, ...fields } as StepDetail
  switch (detail.step) {
    case 'check':
      return [detail.checkedBy, detail.opinion].filter((part) => part !== '').join('　')
    case 'signOff':
      return [detail.signer, detail.instruction === '' ? '' : `“${detail.instruction}”`].filter((part) => part !== '').join('　')
    case 'number': {
      const number = parseDocumentNumber(row.number_text)
      return number === undefined ? row.number_text : citedNumber(number)
    }
    case 'seal':
      return `用印${detail.copies}份，经办人${detail.sealedBy}，批准人${detail.approvedBy}`
    case 'issue':
      return `${officer}${stepTitle(row.kind, 'issue')}，定稿已存`
    case 'deliver':
      return `${detail.receivedBy}签收，${detail.way}`
    case 'answer':
      return detail.result
    case 'close':
      return detail.opinion
    case 'file':
      return `保管期限：${detail.retention}`
    case 'withdraw':
      return detail.reason
  }
}

/** What a step will ask for. */
function aheadDetail(row: DocumentRow, step: DocumentStep, serial: number | null): string {
  const { series } = kindOf(row.kind)
  if (step === 'number' && series !== null) {
    const year = (row.dated_on ?? row.drafted_at).slice(0, 4)
    return serial === null ? '' : `${seriesTitles[series]}${year}年下一号：第${serial}号`
  }
  return ahead[step] ?? ''
}

const ahead: Readonly<Partial<Record<DocumentStep, string>>> = {
  check: '核对文字、依据和附件；会签随核稿办理',
  signOff: '领导在发文稿纸上签，经办人登记',
  seal: '登记日期、份数、批准人；不存印模',
  issue: '成文日期取签发日期，定稿后文字不再修改',
  deliver: '签收人、时间、方式；回执另行登记',
  answer: '登记办理结果',
  close: '审核后准予销号或者办结',
  file: '登记归档日期和保管期限',
}
