import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OfficeFile } from '#electron/office-files/office-file.ts'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { readPart, streamPart } from '#electron/office-files/parts.ts'
import { largeSheet } from '#tests/fixtures/office-files/healthy-packages.ts'
import { sheetOf, workbook, workbookParts, workbookWith } from '#tests/fixtures/office-files/packages.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()

async function opened(bytes: Buffer): Promise<OfficeFile> {
  const path = join(folder(), 'staged')
  writeFileSync(path, bytes)
  return openOfficeFile({ path, name: '台账.xlsx' }, ['xlsx'])
}

test('a part is read as it stands in the file, its name without regard to case; what is not there is null', async () => {
  const file = await opened(workbook())
  expect(Buffer.from((await readPart(file, 'XL/Workbook.xml')) ?? []).toString()).toBe(workbookParts['xl/workbook.xml'])
  expect(await readPart(file, 'xl/styles.xml')).toBeNull()
  expect(await streamPart(file, 'xl/styles.xml')).toBeNull()
})

test('the parts of a file are listed with their sizes unpacked', async () => {
  const sheet = sheetOf('<c r="A1"><v>1</v></c>')
  const file = await opened(workbook({ 'xl/worksheets/sheet1.xml': sheet }))
  const { parts } = file
  expect(parts.map(({ name }) => name)).toEqual(Object.keys(workbookParts))
  expect(parts.find(({ name }) => name === 'xl/worksheets/sheet1.xml')?.size).toBe(Buffer.byteLength(sheet))
})

test('a large sheet is streamed in small pieces, and refused where somebody would hold it whole', async () => {
  const file = await opened(largeSheet(66))
  let [size, largest] = [0, 0]
  for await (const piece of (await streamPart(file, 'xl/worksheets/sheet1.xml')) ?? []) {
    size += piece.length
    largest = Math.max(largest, piece.length)
  }
  expect(size).toBeGreaterThan(66 * 1024 * 1024)
  expect(largest).toBeLessThanOrEqual(256 * 1024)
  const refused = await refusal(readPart(file, 'xl/worksheets/sheet1.xml'))
  expect(refused.details['problem']).toBe('的正文、样式或目录解压后超过64 MB')
})

test('who stops in the middle of a stream leaves the file closed and removable', async () => {
  const file = await opened(largeSheet(4))
  for await (const piece of (await streamPart(file, 'xl/worksheets/sheet1.xml')) ?? []) if (piece.length > 0) break
  rmSync(file.path)
  const refused = await refusal(readPart(file, 'xl/workbook.xml'))
  expect(refused).toMatchObject({ code: 'file_unavailable', details: { name: '台账.xlsx', problem: '文件已不在原处' } })
})

test('a file that was exchanged after it was guarded is noticed when it is read', async () => {
  const file = await opened(workbook())
  writeFileSync(file.path, workbook({ 'xl/workbook.xml': String(workbookParts['xl/workbook.xml']).replace('台账', '账台') }))
  expect((await refusal(readPart(file, 'xl/workbook.xml'))).code).toBe('office_file_refused')
})

test('what was guarded as no XML is scanned when a codec is sent there', async () => {
  const file = await opened(workbookWith({ 'xl/media/data.bin': '<!DOCTYPE a><a/>' }, {}))
  expect((await refusal(readPart(file, 'xl/media/data.bin'))).details['problem']).toBe('内部的XML含有文档类型声明（DTD），疑似恶意文件')
})
