import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDocument, documentDetail, drawnKinds, editDocument, stepDocument } from '#electron/services/documents/documents.ts'
import { documentsInHand } from '#electron/services/documents/document-lists.ts'
import { contract } from '#shared/api/contract.ts'
import { type MayOffice, inMay, sunwu, xunke } from '#tests/fixtures/supervision/may.ts'

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

const county = () => ({ ...office, office: { ...office.office, profile: 'county' as const, unitId: xunke } })
const view = async (documentId: string) => contract['documents.get'].output.parse(await documentDetail(office, { documentId }))

async function check(documentId: string) {
  const { rev } = await view(documentId)
  return stepDocument(office, { documentId, rev, detail: { step: 'check', checkedBy: '李四', opinion: '' } })
}

async function fill(documentId: string, words: Readonly<Record<string, string>>) {
  const { rev, texts } = await view(documentId)
  const named = Object.entries(words).map(([label, text]) => ({ field: texts.find((each) => each.label === label)?.field ?? label, text }))
  return editDocument(office, { documentId, rev, texts: named })
}

describe('起草: the kinds that an office draws up by themselves', () => {
  test('by groups, each with what it is drawn up for; the city’s own are not a county’s', async () => {
    const { kinds } = contract['documents.kinds'].output.parse(await drawnKinds(office))
    const ids = kinds.map(({ kind }) => kind)
    expect(kinds.find(({ kind }) => kind === 'self-assessment-sheet')).toEqual({
      kind: 'self-assessment-sheet',
      title: '自查评分表',
      group: 'reports',
      groupTitle: '报送',
      of: 'unitMonth',
      by: 'either',
    })
    expect(ids).toEqual(expect.arrayContaining(['notice', 'letter', 'review-sheet', 'task-breakdown']))
    const theirs = (await drawnKinds(county())).kinds.map(({ kind }) => kind)
    expect(theirs).toContain('self-assessment-sheet')
    expect(theirs.filter((kind) => ['notice', 'letter', 'review-sheet', 'claim-decision'].includes(kind))).toEqual([])
  })

  test('what a command of its own drafts is not among them, and is refused', async () => {
    const ids = (await drawnKinds(office)).kinds.map(({ kind }) => kind)
    expect(
      ids.filter((kind) => ['supervision-notice', 'monthly-circular', 'correction-circular', 'questionnaire-form'].includes(kind)),
    ).toEqual([])
    await expect(createDocument(office, { kind: 'supervision-notice', unitId: sunwu })).rejects.toMatchObject({ code: 'rule_violation' })
    await expect(createDocument(office, { kind: 'no-such-kind' })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('what is missing is named', async () => {
    await expect(createDocument(office, { kind: 'score-detail', month: '2022-04' })).rejects.toThrow('须选择单位')
    await expect(createDocument(office, { kind: 'score-detail', unitId: sunwu })).rejects.toThrow('须选择月份')
    await expect(createDocument(office, { kind: 'claim-form' })).rejects.toThrow('须选择对应的事项')
    await expect(createDocument(county(), { kind: 'notice' })).rejects.toMatchObject({ code: 'not_permitted' })
  })
})

describe('通知: drafted from what is known, filled in by the clerk', () => {
  test('核稿 is refused while a required place is empty, and names it; filled in, the paper goes its way without a number', async () => {
    const { documentId } = await createDocument(office, { kind: 'notice' })
    await expect(check(documentId)).rejects.toThrow('事由、正文还没有填写')
    await fill(documentId, { 事由: '做好月度报送工作', 正文: '一、报送内容\n请按附件1报送。' })
    const filled = await view(documentId)
    expect(filled.document.title).toBe('关于做好月度报送工作的通知')
    expect(filled.model.blocks).toContainEqual({ type: 'heading', level: 1, text: '报送内容' })
    expect(filled.steps.map(({ step }) => step)).not.toContain('number')
    await check(documentId)
    await expect(fill(documentId, { 事由: '' })).rejects.toMatchObject({ code: 'invalid_input' })
    expect((await documentsInHand(office)).map((each) => each.documentId)).toContain(documentId)
  })

  test('its places say how they are filled in', async () => {
    const { documentId } = await createDocument(office, { kind: 'notice' })
    const { texts } = await view(documentId)
    expect(texts.find(({ field }) => field === 'body')).toMatchObject({ form: 'body', isRequired: true, isLong: true, columns: [] })
    expect(texts.find(({ field }) => field === 'subject')).toMatchObject({ form: 'line', isRequired: true })
    expect(texts.find(({ field }) => field === 'copyTo')).toMatchObject({ form: 'long', isRequired: false })
  })

  test('several drafts stand side by side', async () => {
    const [one, other] = [await createDocument(office, { kind: 'notice' }), await createDocument(office, { kind: 'notice' })]
    expect(one.documentId).not.toBe(other.documentId)
  })

  test('with the 分解表 as its 附件: issued by name, turned, worded in place; a changed 分解表 is said', async () => {
    const breakdown = await createDocument(office, { kind: 'task-breakdown' })
    const { documentId } = await createDocument(office, { kind: 'notice', recordId: breakdown.documentId })
    const { model, texts, changedFacts } = await view(documentId)
    expect(changedFacts).toBe('')
    expect(model.title).toContain('重点任务分解表》的通知')
    expect(model.blocks).toContainEqual({ type: 'section', orientation: 'landscape' })
    expect(texts.some(({ label }) => label.endsWith('：表头日期'))).toBe(true)
    await fill(breakdown.documentId, { 表头日期: '截至2022年5月' })
    expect((await view(documentId)).changedFacts).toContain('所依数据已变更')
  })

  test('a paper that is no annex is refused by its name', async () => {
    const { documentId } = await createDocument(office, { kind: 'notice' })
    await expect(createDocument(office, { kind: 'notice', recordId: documentId })).rejects.toMatchObject({ code: 'rule_violation' })
  })
})

test('函: to the unit asked for, with a number of the series of letters', async () => {
  const { documentId } = await createDocument(office, { kind: 'letter', unitId: sunwu })
  const { document, steps, suggestion } = await view(documentId)
  expect(document.addressee?.unitId).toBe(sunwu)
  expect(steps.map(({ step }) => step)).toContain('number')
  expect(suggestion.nextSerial).toBe(1)
})
