import type { LineKey } from '#db/apply-lines.ts'
import { type SheetRow, findSheet, findSheetReceipt } from '#db/repositories/questionnaire-sheets.ts'
import { listQuestionnaires } from '#db/repositories/questionnaires.ts'
import { sheetReceiptId } from '#shared/domain/ids.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { type Act, type ServiceContext, cityOnly } from '../context.ts'
import { unitRefs } from '../units.ts'
import { keepReceipt } from './records.ts'
import type { SheetReceipt } from './sheets.ts'

/** Sheets of 调查问卷 that came with a unit's package: the city registers when and how. */

export interface ReceivedSheet {
  readonly questionnaireId: string
  readonly unitId: string
  /** 实际收件日期 that decides lateness: the first one of a sheet that was not sent back. */
  readonly receivedOn: string
  readonly sentence: string
  /** The same as a preview says it. */
  readonly plan: string
}

/**
 * Registers the receipt of sheets that units sent themselves. Where one was registered before and not sent back, the first day holds,
 * unless the package was there earlier. Call it after lines of a county were applied, with the records that changed; part of the
 * importer's command.
 */
export async function receiveArrivedSheets(
  context: ServiceContext,
  act: Act,
  changed: readonly LineKey[],
  receipt: SheetReceipt,
): Promise<ReceivedSheet[]> {
  cityOnly(context, '登记收件')
  const units = await unitRefs(act.trx, context.pack)
  const received: ReceivedSheet[] = []
  for (const { id } of changed.filter(({ type }) => type === 'questionnaireSheet')) {
    const sheet = await findSheet(act.trx, id)
    if (sheet === undefined || sheet.is_on_behalf === 1) continue
    const receivedOn = await receive(context, act, sheet, receipt)
    const [row] = await listQuestionnaires(act.trx, { id: sheet.questionnaire_id })
    const about = `《${row?.title ?? ''}》${units.ref(sheet.unit_id).name}的答复`
    const sentence = `${about}已登记收件，收件日期为${officialDate(receivedOn)}`
    received.push({ questionnaireId: sheet.questionnaire_id, unitId: sheet.unit_id, receivedOn, sentence, plan: `${about}将登记收件` })
  }
  return received
}

async function receive(context: ServiceContext, act: Act, sheet: SheetRow, receipt: SheetReceipt): Promise<string> {
  const before = await findSheetReceipt(act.trx, sheetReceiptId(sheet.questionnaire_id, sheet.unit_id))
  const holds = before?.status === 'received' && before.received_on <= receipt.receivedOn
  if (holds) return before.received_on
  const said = { received_on: receipt.receivedOn, way: receipt.way, reason: receipt.reason.trim() }
  await keepReceipt(context, act, sheet, { ...said, status: 'received', return_reason: '' })
  return receipt.receivedOn
}
