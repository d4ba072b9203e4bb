import { type IncomingRecord, type IncomingStepRow, listIncoming } from '#db/repositories/incoming-documents.ts'
import { type HandlingFormFacts, buildHandlingForm, handlingFormFacts } from '#shared/documents/kinds/filing/handling-form.ts'
import { buildIncomingRegister } from '#shared/documents/kinds/filing/incoming-register.ts'
import { urgencies } from '#shared/domain/incoming-document.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import { type ServiceContext, runCommand } from '../context.ts'
import { handPaper } from '../documents/document-files.ts'
import { unitRefs } from '../units.ts'
import { incomingView, readIncoming } from './incoming-documents.ts'

/**
 * 《文件处理单》 and 收文登记簿 on paper. Neither is a document of the 发文登记簿: nobody signs, numbers or issues them, so they are drawn
 * from the record whenever somebody asks, and who took a copy stands in the journal.
 */

export type PaperWay = 'saveCopy' | 'open' | 'print'
interface Saved {
  readonly savedAs: string | null
}

/** The 《文件处理单》 of one paper, with what was entered so far and room to write the rest. */
export async function printHandlingForm(
  context: ServiceContext,
  { incomingId, way }: { readonly incomingId: string; readonly way: PaperWay },
): Promise<Saved> {
  const row = await readIncoming(context.store.db, incomingId)
  const savedAs = await handPaper(context, buildHandlingForm(handlingFormFacts.parse(formFacts(row)), context.pack.letterhead), way)
  if (way === 'saveCopy' && savedAs === null) return { savedAs }
  return runCommand(context, 'incomingDocuments.print', async (act) => {
    act.about('incomingDocument', incomingId, { way })
    return { savedAs }
  })
}

function formFacts(row: IncomingRecord): HandlingFormFacts {
  const view = incomingView(row, row.received_on)
  const entered = (step: IncomingStepRow['step']): IncomingStepRow[] => row.steps.filter((each) => each.step === step)
  const said = ({ person, done_on: on, words }: IncomingStepRow) => ({ person, on: on ?? row.received_on, words })
  const [proposal, result, filing] = [entered('propose')[0], entered('conclude')[0], entered('file')[0]]
  return {
    number: { code: null, year: row.year, serial: row.serial },
    receivedOn: row.received_on,
    way: receiptWays[view.way],
    urgency: urgencies[row.urgency],
    sender: row.sender,
    senderNumber: row.sender_number,
    title: row.title,
    copies: row.copies,
    dueOn: row.due_on,
    proposal: proposal === undefined ? null : said(proposal),
    instructions: entered('instruct').map(said),
    readers: entered('circulate').map(({ person, done_on: on, words }) => ({ person, on, words })),
    handlers: entered('assign').map((step) => ({ ...said(step), unit: step.unit })),
    result: result === undefined ? null : { words: result.words, on: said(result).on },
    filing: filing === undefined ? null : { retention: filing.words as '永久', on: said(filing).on },
  }
}

/** 收文登记簿 of a year, the first number first. */
export async function printIncomingRegister(
  context: ServiceContext,
  { year, way }: { readonly year: number; readonly way: PaperWay },
): Promise<Saved> {
  const { db } = context.store
  const today = context.ports.clock.today()
  const units = await unitRefs(db, context.pack)
  const rows = (await listIncoming(db, { year, text: '', urgency: null })).toReversed()
  const papers = rows.map((row) => {
    const { serial, receivedOn, sender, senderNumber, title, copies, urgency, handler, dueOn, result, retention, voidedReason } =
      incomingView(row, today)
    return {
      serial,
      receivedOn,
      sender,
      senderNumber,
      title,
      copies,
      handler,
      dueOn,
      result,
      retention,
      voidedReason,
      urgency: urgencies[urgency],
    }
  })
  const unit = units.get(context.office.unitId).name
  const savedAs = await handPaper(context, buildIncomingRegister({ year, unit, asOf: today, papers }), way)
  if (way === 'saveCopy' && savedAs === null) return { savedAs }
  return runCommand(context, 'incomingDocuments.printRegister', async (act) => {
    act.about('office', context.office.unitId, { year, way, rows: papers.length })
    return { savedAs }
  })
}
