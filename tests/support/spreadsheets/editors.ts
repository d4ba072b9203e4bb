import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const editScript = fileURLToPath(new URL('edit-workbooks.py', import.meta.url))

/** Opens every workbook in one LibreOffice process and saves it as .xlsx under the same name in another folder. */
export async function resaveInLibreOffice(files: readonly string[], folder: string): Promise<void> {
  const profile = join(folder, 'profile')
  await mkdir(profile, { recursive: true })
  const filter = 'xlsx:Calc MS Excel 2007 XML'
  await run('soffice', ['--headless', `-env:UserInstallation=file://${profile}`, '--convert-to', filter, '--outdir', folder, ...files], {
    timeout: 500_000,
    maxBuffer: 16 << 20,
  })
}

export interface CellEdit {
  /** From 1, as spreadsheets count. */
  readonly row: number
  readonly column: number
  readonly value: string | number | null
}

/** Opens workbooks with openpyxl, changes cells of their first sheets and saves them, in one Python process. */
export async function editInOpenpyxl(
  files: readonly { readonly from: string; readonly to: string; readonly edits: readonly CellEdit[] }[],
  folder: string,
): Promise<void> {
  const list = join(folder, 'edits.json')
  await writeFile(list, JSON.stringify(files))
  await run('/usr/bin/python3', [editScript, list], { timeout: 500_000 })
}
