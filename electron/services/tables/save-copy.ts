import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { safeFileTitle } from '#shared/text/file-title.ts'
import { type ServiceContext, runCommand } from '../context.ts'
import { saveBytes } from '../documents/document-files.ts'
import { unitRefs } from '../units.ts'
import { type TakenList, listWorkbook } from './list-workbook.ts'

/** Saves a list as it stood on the screen as an Excel workbook; who took which list with how many rows stands in the journal. */
export async function saveListCopy(context: ServiceContext, input: TakenList): Promise<{ savedAs: string | null; rows: number }> {
  const units = await unitRefs(context.store.db, context.pack)
  const facts = { unitName: units.get(context.office.unitId).name, today: context.ports.clock.today() }
  const bytes = await writeWorkbook(listWorkbook(input, facts))
  const savedAs = await saveBytes(context, `${safeFileTitle(input.title)}.xlsx`, bytes, 'spreadsheet')
  const rows = input.rows.length
  if (savedAs !== null) {
    await runCommand(context, 'tables.saveCopy', async (act) => {
      act.about('list', input.title, { title: input.title, note: input.note, rows })
    })
  }
  return { savedAs, rows }
}
