import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import type { OfficeKind } from '#electron/office-files/office-file.ts'
import { healthyPackages, largeSheet } from '#tests/fixtures/office-files/healthy-packages.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

const run = promisify(execFile)
const program = fileURLToPath(new URL('../../../fixtures/office-files/open-each.ts', import.meta.url))
const { folder, remove } = makeFolder()
afterAll(remove)

const openpyxl = `
import sys, datetime, openpyxl
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
book = openpyxl.Workbook()
sheet = book.active
sheet.append(['企业名称', '欠款金额', '完成时限'])
for row in range(200):
    sheet.append(['某公司%d' % row, row * 1.5, datetime.date(2022, 9, 30)])
sheet.merge_cells('A1:A2')
sheet['D2'] = '=SUM(B2:B9)'
sheet['A3'].comment = Comment('核对', '办公室')
sheet['A4'].hyperlink = 'http://www.example.invalid/'
validation = DataValidation(type='list', formula1='"是,否"')
sheet.add_data_validation(validation)
validation.add('E2')
book.create_sheet('隐藏').sheet_state = 'hidden'
book.save(sys.argv[1])
`
const pythonDocx = `
import sys, docx
document = docx.Document()
document.add_heading('重点任务分解表', 1)
table = document.add_table(rows=3, cols=3)
table.cell(0, 0).merge(table.cell(1, 0)).text = '一'
table.cell(2, 2).text = '9月底'
document.save(sys.argv[1])
`

/** Files as these programs write them: openpyxl and python-docx first, then LibreOffice opens both and saves them in its own way. */
beforeAll(async () => {
  await run('/usr/bin/python3', ['-c', openpyxl, join(folder, 'openpyxl.xlsx')])
  await run('/usr/bin/python3', ['-c', pythonDocx, join(folder, 'python.docx')])
  writeFileSync(join(folder, 'table.csv'), '企业名称,欠款金额\n某公司,3\n')
  await libreOffice('xlsx', ['openpyxl.xlsx', 'table.csv'])
  await libreOffice('docx', ['python.docx'])
  await libreOffice('xls', ['openpyxl.xlsx'])
  await libreOffice('doc', ['python.docx'])
}, 240_000)

async function libreOffice(ending: string, names: readonly string[]): Promise<void> {
  const places = [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--outdir', join(folder, 'office')]
  const files = names.map((name) => join(folder, name))
  await run('soffice', ['--headless', '--convert-to', ending, ...places, ...files], { timeout: 120_000 })
}

const opened = async (path: string, wanted: readonly OfficeKind[] = ['xlsx', 'docx']): Promise<string> =>
  (await openOfficeFile({ path, name: '来文' }, wanted)).kind

describe('a healthy file comes through, whatever program wrote it', () => {
  test.each([
    ['openpyxl.xlsx', 'xlsx'],
    ['office/openpyxl.xlsx', 'xlsx'],
    ['office/table.xlsx', 'xlsx'],
    ['python.docx', 'docx'],
    ['office/python.docx', 'docx'],
  ])('%s', async (name, kind) => {
    expect(await opened(join(folder, name))).toBe(kind)
  })

  test.each(healthyPackages)('$title', async ({ kind, bytes }) => {
    const path = join(folder, 'healthy.bin')
    writeFileSync(path, bytes())
    expect(await opened(path)).toBe(kind)
  })
})

test('old formats as LibreOffice writes them are recognised by their content', async () => {
  await expect(opened(join(folder, 'office/openpyxl.xls'))).rejects.toMatchObject({ details: { problem: '是旧版表格（.xls 或 .et）' } })
  await expect(opened(join(folder, 'office/python.doc'))).rejects.toMatchObject({ details: { problem: '是旧版文字文档（.doc 或 .wps）' } })
})

test('office.md: the advice for an old file names what the place takes', async () => {
  const old = join(folder, 'office/openpyxl.xls')
  await expect(opened(old)).rejects.toMatchObject({ details: { next: '请在WPS中另存为 .xlsx 后再导入，原文件未改动。' } })
  await expect(opened(old, ['docx'])).rejects.toMatchObject({ details: { next: '此处需要Word文档（.docx），请重新选择。' } })
  await expect(opened(join(folder, 'office/python.doc'))).rejects.toMatchObject({
    details: { next: '请在WPS中另存为 .docx 后再导入，原文件未改动。' },
  })
})

test('a sheet of 72 MiB is guarded to its last byte while memory stays flat', async () => {
  const path = join(folder, 'large.xlsx')
  writeFileSync(path, largeSheet(72))
  writeFileSync(join(folder, 'tasks.json'), JSON.stringify([{ path, name: '台账.xlsx', wanted: ['xlsx'] }]))
  const { stdout } = await run(process.execPath, ['--max-old-space-size=64', program, join(folder, 'tasks.json')])
  const { outcomes, grownBytes } = JSON.parse(stdout)
  expect(outcomes).toEqual([{ path, says: '', sentence: 'xlsx' }])
  expect(grownBytes).toBeLessThan(64 * 1024 * 1024)
})
