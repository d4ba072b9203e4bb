import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storedPath } from '#db/file-store.ts'
import { listEvents } from '#db/repositories/desk.ts'
import { findDocument } from '#db/repositories/documents.ts'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { createDocument, documentDetail, openDocument, printDocument, saveCopy } from '#electron/services/documents/documents.ts'
import { readSheet } from '#electron/spreadsheets/read.ts'
import { contract } from '#shared/api/contract.ts'
import { type AppError, errorSentence } from '#shared/domain/errors.ts'
import {
  type MayOffice,
  advance,
  draftOne,
  education,
  inMay,
  milestonesOf,
  obligationOf,
  toIssue,
  xunke,
} from '#tests/fixtures/supervision/may.ts'

let office: MayOffice
let documentId: string
beforeEach(async () => {
  office = await inMay()
  documentId = (await draftOne(office, 'supervise', await milestonesOf(office, '7-3', education))).documentId
})
afterEach(() => office.dispose())

const digest = async () => (await findDocument(office.store.db, documentId))?.file_sha256 ?? ''
const lastAction = async () => (await listEvents(office.store.db, null, 1))[0]?.action

describe('导出', () => {
  test('a draft is saved as .docx under the name that the officer chose; the answer names no folder', async () => {
    const path = join(office.store.folder, '督办单.docx')
    office.ports.answers.saveAs.push(path)
    expect(await saveCopy(office, { documentId, isPreprinted: false })).toEqual({ savedAs: '督办单.docx' })
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
    expect(await lastAction()).toBe('documents.saveCopy')
  })

  test('套打 leaves the red head out', async () => {
    const [full, bare] = [join(office.store.folder, 'full.docx'), join(office.store.folder, 'bare.docx')]
    office.ports.answers.saveAs.push(full, bare)
    await saveCopy(office, { documentId, isPreprinted: false })
    await saveCopy(office, { documentId, isPreprinted: true })
    expect(await readFile(bare)).not.toEqual(await readFile(full))
  })

  test('leaving the dialog saves nothing and is no event', async () => {
    expect(await saveCopy(office, { documentId, isPreprinted: false })).toEqual({ savedAs: null })
    expect(await lastAction()).toBe('notices.draft')
  })

  test('an issued document exports its frozen bytes, and no other 套打 copy', async () => {
    await advance(office, documentId, ...toIssue)
    const path = join(office.store.folder, '定稿.docx')
    office.ports.answers.saveAs.push(path)
    await saveCopy(office, { documentId, isPreprinted: false })
    expect(await readFile(path)).toEqual(await readFile(storedPath(office.store.folder, await digest())))
    await expect(saveCopy(office, { documentId, isPreprinted: true })).rejects.toMatchObject({ details: { rule: 'frozenFile' } })
  })

  test('a frozen file that rotted or is gone is never replaced by another text', async () => {
    await advance(office, documentId, ...toIssue)
    const kept = storedPath(office.store.folder, await digest())
    await writeFile(kept, 'rotten')
    await expect(saveCopy(office, { documentId, isPreprinted: false })).rejects.toMatchObject({ code: 'file_unavailable' })
    await rm(kept)
    await expect(openDocument(office, { documentId, isPreprinted: false })).rejects.toMatchObject({ code: 'file_unavailable' })
  })

  test('a place that cannot be written is said, and nothing is recorded', async () => {
    office.ports.answers.saveAs.push(join(office.store.folder, 'no such folder', '督办单.docx'))
    await expect(saveCopy(office, { documentId, isPreprinted: false })).rejects.toMatchObject({ code: 'file_unavailable' })
    expect(await lastAction()).toBe('notices.draft')
  })
})

describe('另存 Excel', () => {
  const textsOf = async (path: string, at = 0) => {
    const sheet = await readSheet(await openOfficeFile({ path, name: '公文.xlsx' }, ['xlsx']), at, { mostRows: 1000 })
    return sheet.rows.map((cells) => cells.map(({ text }) => text).filter((text) => text !== ''))
  }
  /** The office with a save dialog that notes what it was asked. */
  const choosing = (path: string) => {
    const asked: [name: string, kind: string][] = []
    const chooseSave = async (name: string, kind: string): Promise<string> => {
      asked.push([name, kind])
      return path
    }
    return { context: { ...office, ports: { ...office.ports, dialogs: { ...office.ports.dialogs, chooseSave } } }, asked }
  }
  const lastDetail = async () => JSON.parse((await listEvents(office.store.db, null, 1))[0]?.detail ?? '{}') as unknown

  test('the tables of a paper are saved as .xlsx under the paper’s own name', async () => {
    const { documentId: breakdown } = await createDocument(office, { kind: 'task-breakdown' })
    const { hasTable, model } = contract['documents.get'].output.parse(await documentDetail(office, { documentId: breakdown }))
    expect(hasTable).toBe(true)
    const path = join(office.store.folder, '分解表.xlsx')
    const { context, asked } = choosing(path)
    expect(await saveCopy(context, { documentId: breakdown, isPreprinted: false, format: 'xlsx' })).toEqual({ savedAs: '分解表.xlsx' })
    expect(asked).toEqual([[`${model.title}.xlsx`, 'spreadsheet']])
    const table = model.blocks.find((block) => block.type === 'table')
    const texts = (await textsOf(path)).flat()
    for (const { cells } of table?.rows ?? []) {
      for (const { lines } of cells) expect(texts).toContain(lines.map((line) => line.map(({ text }) => text).join('')).join('\n'))
    }
    expect(await lastDetail()).toMatchObject({ kind: 'task-breakdown', format: 'xlsx' })
  })

  test('a paper without a table is refused in one sentence, before a place is chosen', async () => {
    const { documentId: slip } = await draftOne(office, 'remind', [await obligationOf(office, xunke)])
    expect((await documentDetail(office, { documentId: slip })).hasTable).toBe(false)
    const { context, asked } = choosing(join(office.store.folder, '提示单.xlsx'))
    const refused = saveCopy(context, { documentId: slip, isPreprinted: false, format: 'xlsx' })
    await expect(refused).rejects.toSatisfy((error: AppError) =>
      /^《.+》没有表格，不能另存为Excel文件。未作任何改动，请另存为Word文档。$/.test(errorSentence(error.code, error.details)),
    )
    expect(asked).toEqual([])
    expect(await lastAction()).toBe('notices.draft')
  })

  test('an issued document keeps its frozen .docx; its sheets come from the facts that were frozen with it', async () => {
    await advance(office, documentId, ...toIssue)
    const frozen = await digest()
    const path = join(office.store.folder, '回执.xlsx')
    office.ports.answers.saveAs.push(path)
    await saveCopy(office, { documentId, isPreprinted: false, format: 'xlsx' })
    const rows = await textsOf(path)
    expect(rows[0]).toEqual(['督办事项办理回执'])
    expect(rows[1]?.slice(0, 2)).toEqual(['督办单编号', '〔2022〕第1号'])
    expect(await digest()).toBe(frozen)
  })
})

describe('打开与打印', () => {
  test('the word processor gets a copy in the data folder, named by number and title', async () => {
    await advance(office, documentId, ...toIssue)
    await openDocument(office, { documentId, isPreprinted: false })
    const path = office.ports.opened.at(-1) ?? ''
    expect(basename(path)).toBe('〔2022〕第1号 关于“诚信黑河进校园”工作方案的督办单.docx')
    expect(dirname(dirname(path))).toBe(join(office.store.folder, 'opened'))
    await writeFile(path, 'changed by hand')
    await openDocument(office, { documentId, isPreprinted: false })
    expect(await readFile(office.ports.opened.at(-1) ?? '')).toEqual(await readFile(storedPath(office.store.folder, await digest())))
  })

  test('copies of earlier days are swept away, one of today may still be open', async () => {
    const open = async () => {
      await openDocument(office, { documentId, isPreprinted: false })
      return office.ports.opened.at(-1) ?? ''
    }
    const [first, second] = [await open(), await open()]
    expect([existsSync(first), existsSync(second)]).toEqual([true, true])
    office.ports.clock.setDay('2022-05-07')
    const third = await open()
    expect([existsSync(first), existsSync(second), existsSync(third)]).toEqual([false, false, true])
  })

  test('printing sends the pages and the copies', async () => {
    await printDocument(office, { documentId, copies: 3 })
    expect(office.ports.printed[0]?.copies).toBe(3)
    expect(office.ports.printed[0]?.html).toContain('市教育局')
    expect(await lastAction()).toBe('documents.print')
  })
})
