import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storedPath } from '#db/file-store.ts'
import { listEvents } from '#db/repositories/desk.ts'
import { findDocument } from '#db/repositories/documents.ts'
import { findBlob } from '#db/repositories/evidence.ts'
import { savePdf } from '#electron/services/documents/document-files.ts'
import { openDocument, printDocument, saveCopy } from '#electron/services/documents/documents.ts'
import { checkTemplateFile, mostTemplateBytes } from '#electron/services/documents/templates/checking.ts'
import {
  addTemplate,
  removeTemplate,
  restoreTemplate,
  saveSample,
  saveTemplateCopy,
  templateList,
} from '#electron/services/documents/templates/templates.ts'
import { contract } from '#shared/api/contract.ts'
import { type AppError, errorSentence } from '#shared/domain/errors.ts'
import { type MayOffice, advance, draftOne, education, inMay, milestonesOf, sunwu, toIssue } from '#tests/fixtures/supervision/may.ts'
import { noticeFields, paragraph, remoteTemplate, wordFile } from '#tests/fixtures/templates/word-file.ts'
import { readDocxText } from '#tests/support/documents/docx-text.ts'

/** 模板: an office may put its own .docx in place of ours. */

const kind = 'supervision-notice'
const own = wordFile(paragraph('某市政务守信践诺工作专班（本单位版式）') + noticeFields)
let office: MayOffice
let documentId: string
beforeEach(async () => {
  office = await inMay()
  documentId = (await draftOne(office, 'supervise', await milestonesOf(office, '7-3', education))).documentId
})
afterEach(() => office.dispose())

const stage = (bytes: Uint8Array, name = '督办单模板.docx'): string => office.stageFile(name, bytes)
const add = (bytes = own, kinds: readonly string[] = [kind]) => addTemplate(office, { token: stage(bytes), kinds })
const sentenceOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown as AppError,
  )
  return error === undefined ? '' : errorSentence(error.code, error.details)
}
async function saved(name: string, isPreprinted = false) {
  const path = join(office.store.folder, name)
  office.ports.answers.saveAs.push(path)
  await saveCopy(office, { documentId, isPreprinted })
  return readDocxText(path)
}

test('a template is kept by content, named in the list and in the log, and the papers of its kind are set in it', async () => {
  const { templateIds, replaced } = await add()
  expect(replaced).toEqual([])
  const { templates } = contract['templates.list'].output.parse(await templateList(office))
  expect(templates).toMatchObject([{ templateId: templateIds[0], kind, kindTitle: '督办单', name: '督办单模板.docx', size: own.length }])
  expect((await listEvents(office.store.db, null, 1))[0]?.action).toBe('templates.add')
  const paper = await saved('甲.docx')
  expect(paper.paragraphs[0]).toBe('某市政务守信践诺工作专班（本单位版式）')
  expect(paper.text).toContain('教育局')
})

test('the same file for two kinds is kept once; another file takes its place', async () => {
  const kinds = [kind, 'reminder-slip']
  await add(own, kinds)
  const next = wordFile(noticeFields + paragraph('第二版'))
  expect(await add(next, kinds)).toMatchObject({ replaced: ['督办单', '工作提示单'] })
  expect((await templateList(office)).templates).toHaveLength(2)
  expect((await saved('乙.docx')).text).toContain('第二版')
})

describe('停用', () => {
  test('sets the papers in our page again, and can be taken back', async () => {
    const [templateId = ''] = (await add()).templateIds
    await removeTemplate(office, { templateId })
    expect((await templateList(office)).templates).toEqual([])
    expect((await saved('丙.docx')).text).not.toContain('本单位版式')
    await restoreTemplate(office, { templateId })
    expect((await saved('丁.docx')).text).toContain('本单位版式')
  })

  test('is not taken back over another template that came since', async () => {
    const [templateId = ''] = (await add()).templateIds
    await removeTemplate(office, { templateId })
    await add(wordFile(noticeFields))
    expect(await sentenceOf(restoreTemplate(office, { templateId }))).toBe(
      '督办单已经换用模板“督办单模板.docx”。未作任何改动，需要改用原模板时，请重新添加。',
    )
  })
})

describe('印发', () => {
  test('freezes the paper as the template sets it; a later template changes nothing of it', async () => {
    const [templateId = ''] = (await add()).templateIds
    await advance(office, documentId, ...toIssue)
    const digest = (await findDocument(office.store.db, documentId))?.file_sha256 ?? ''
    await removeTemplate(office, { templateId })
    const text = await saved('定稿.docx')
    expect(text.text).toContain('本单位版式')
    expect(await readFile(join(office.store.folder, '定稿.docx'))).toEqual(await readFile(storedPath(office.store.folder, digest)))
    // It was set in the office's page: our own pages would show another form.
    expect(await sentenceOf(printDocument(office, { documentId, copies: 1 }))).toContain('按本单位模板生成')
  })

  test('a template whose file is damaged refuses, says what to do, and nothing is issued; 停用 helps', async () => {
    const [templateId = ''] = (await add()).templateIds
    const { templates } = await templateList(office)
    const row = await office.store.db.selectFrom('own_template').select('sha256').executeTakeFirstOrThrow()
    expect(await findBlob(office.store.db, row.sha256)).toMatchObject({ size: templates[0]?.size })
    await rm(storedPath(office.store.folder, row.sha256))
    expect(await sentenceOf(advance(office, documentId, ...toIssue))).toBe(
      '本单位的督办单模板“督办单模板.docx”已损坏或者无法填入，未生成文件。未作任何改动，请在“公文”“模板”中停用该模板，或者重新添加后再办理。',
    )
    expect((await findDocument(office.store.db, documentId))?.status).toBe('sealed')
    await removeTemplate(office, { templateId })
    await advance(office, documentId, 'issue')
    expect((await findDocument(office.store.db, documentId))?.status).toBe('issued')
  })
})

test('套打, direct printing and PDF would show another page: each says so', async () => {
  await add()
  expect(await sentenceOf(saveCopy(office, { documentId, isPreprinted: true }))).toContain('不另出套打稿')
  for (const work of [printDocument(office, { documentId, copies: 1 }), savePdf(office, { documentId })]) {
    expect(await sentenceOf(work)).toBe('督办单按本单位模板生成，版式在Word文档中。未作任何改动，请用WPS、Word打开打印或者另存。')
  }
  await openDocument(office, { documentId, isPreprinted: false })
  expect(office.ports.opened).toHaveLength(1)
})

describe('refused, and nothing is kept', () => {
  test('a missing field: the check names it, adding names it', async () => {
    const token = stage(wordFile(noticeFields.replace('{{标题}}', '督办单')))
    expect(contract['templates.check'].output.parse(await checkTemplateFile(office, { token, kinds: [kind] })).problems).toEqual([
      '缺少“标题”',
    ])
    expect(await sentenceOf(addTemplate(office, { token, kinds: [kind] }))).toBe(
      '模板“督办单模板.docx”缺少“标题”。未作任何改动，请改正后重新添加。',
    )
    expect((await templateList(office)).templates).toEqual([])
  })

  test('of several kinds the one is named that lacks something', async () => {
    const bytes = wordFile(['标题', '主送', '正文', '落款'].map((field) => paragraph(`{{${field}}}`)).join(''))
    const { problems } = await checkTemplateFile(office, { token: stage(bytes), kinds: ['monthly-circular', kind] })
    expect(problems).toEqual(['用于督办单时，缺少“编号”'])
  })

  test('what is no .docx by its content, too large, or fetches a template from elsewhere', async () => {
    expect(await sentenceOf(add(new TextEncoder().encode('不是文档')))).toMatch(/^文件“督办单模板\.docx”/)
    expect(await sentenceOf(add(new Uint8Array(mostTemplateBytes + 1)))).toContain('超过 5MB 的上限')
    const remote = wordFile(noticeFields, { 'word/_rels/settings.xml.rels': remoteTemplate, 'word/settings.xml': '<a/>' })
    expect(await sentenceOf(add(remote))).toContain('引用了文件以外的图片、模板或数据')
    expect((await templateList(office)).templates).toEqual([])
  })

  test('a kind that comes back filled in, and in a county a kind of the city', async () => {
    expect(await sentenceOf(add(own, ['questionnaire-form']))).toContain('没有找到该文书种类')
    const county = await inMay(sunwu)
    const { kinds } = await templateList(county)
    expect(kinds.map((each) => each.kind)).toContain('monthly-report')
    expect(kinds.map((each) => each.kind)).not.toContain(kind)
    await county.dispose()
  })
})

test('导出样板 is a template that the check takes, and 另存 gives the office’s own file back', async () => {
  const [sample, copy] = [join(office.store.folder, '样板.docx'), join(office.store.folder, '原件.docx')]
  office.ports.answers.saveAs.push(sample, copy)
  expect(await saveSample(office, { kind })).toEqual({ savedAs: '样板.docx' })
  const [templateId = ''] = (await add(new Uint8Array(await readFile(sample)))).templateIds
  await saveTemplateCopy(office, { templateId })
  expect(await readFile(copy)).toEqual(await readFile(sample))
})
