import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { streamRows } from '#electron/spreadsheets/read.ts'
import { streamWorkbook } from '#electron/spreadsheets/write.ts'
import type { WorkbookCell, WorkbookModel } from '#shared/sheets/workbook.ts'
import { tableColumns, tableValues } from './xlsx-table.ts'

/** The table to a file and back by our own codec, in flat memory. */

const model: WorkbookModel = {
  sheets: [
    {
      name: '台账',
      paper: 'A3',
      orientation: 'landscape',
      columns: Array.from({ length: tableColumns }, () => ({ widthMm: 24 })),
      titles: [],
      headRows: [],
      rows: [],
    },
  ],
}

export async function writeOurs(path: string): Promise<void> {
  function* rows(): Generator<WorkbookCell[]> {
    for (const values of tableValues()) yield values.map((value) => (typeof value === 'number' ? { number: value } : value))
  }
  const out = createWriteStream(path)
  await streamWorkbook(model, rows(), async (bytes) => {
    if (!out.write(bytes)) await once(out, 'drain')
  })
  out.end()
  await finished(out)
}

/** With recognition and guard, as an import does it; hands over each row's texts. */
export async function readOurs(path: string, take: (texts: string[]) => void = () => undefined): Promise<number> {
  const file = await openOfficeFile({ path, name: '台账.xlsx' }, ['xlsx'])
  let cells = 0
  for await (const row of streamRows(file, 0)) {
    cells += row.length
    if (take.length > 0) take(row.map(({ text }) => text))
  }
  return cells
}
