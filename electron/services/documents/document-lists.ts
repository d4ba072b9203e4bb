import { type DocumentRow, listDocuments } from '#db/repositories/documents.ts'
import { type DocumentStatus, documentSteps, nextStep } from '#shared/domain/document.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import { isVisible, kindOf, stepTitle } from './document-records.ts'

/** Documents as other pages need them: found by Ctrl+K, waiting on 今日, counted beside the page's name. */

async function ownDocuments(context: ServiceContext, filter: { readonly statuses?: readonly string[] } = {}): Promise<DocumentRow[]> {
  return (await listDocuments(context.store.db, inProgramme(context, filter))).filter((row) => isVisible(context, row))
}

const inHand = ['draft', 'checked', 'signedOff', 'numbered', 'sealed'] as const satisfies readonly DocumentStatus[]

/** Papers that this office sends: notices and 通报 of the city, reports of a county. Sheets for its own drawer wait for nobody. */
async function papersInHand(context: ServiceContext): Promise<DocumentRow[]> {
  const senders: readonly (string | null)[] = [context.office.profile, 'either']
  return (await ownDocuments(context, { statuses: inHand })).filter((row) => senders.includes(kindOf(row.kind).sentBy))
}

/** Papers that are drafted and not yet issued, each with the step that it waits for, the oldest first. */
export async function documentsInHand(context: ServiceContext) {
  const rows = await papersInHand(context)
  return rows.toReversed().map((row) => {
    const step = nextStep(row.status as DocumentStatus, kindOf(row.kind).course) ?? 'check'
    return {
      documentId: row.id,
      kindTitle: kindOf(row.kind).title,
      title: row.title,
      nextStep: step === 'issue' ? stepTitle(row.kind, step) : documentSteps[step],
      noticeId: row.notice_id,
    }
  })
}

/** Papers in hand, as the page’s name counts them. */
export async function countOpenDocuments(context: ServiceContext): Promise<number> {
  return (await papersInHand(context)).length
}

/** Documents whose title or number contains the text. */
export async function searchDocuments(context: ServiceContext, text: string) {
  return (await ownDocuments(context))
    .filter((row) => row.title.includes(text) || (row.number_text !== '' && row.number_text.includes(text)))
    .map((row) => ({ documentId: row.id, title: row.title, number: row.number_text, kindTitle: kindOf(row.kind).title }))
}
