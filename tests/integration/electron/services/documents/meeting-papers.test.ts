import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDocument, documentDetail, editDocument, refreshDocument, stepDocument } from '#electron/services/documents/documents.ts'
import { saveLiaison } from '#electron/services/units.ts'
import { contract } from '#shared/api/contract.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { openedApril, type OpenedOffice, on, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { seedOffice } from '#tests/fixtures/seed-office.ts'
import { rowsOf, sentencesOf, tablesOf } from '#tests/support/documents/built.ts'

const host = 'heihe:unit:business-environment-bureau'
const month = '2022-05'

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
  on(office, '2022-05-06')
})
afterEach(() => office.dispose())

const view = async (documentId: string) => contract['documents.get'].output.parse(await documentDetail(office, { documentId }))
const create = async (kind: string): Promise<string> => (await createDocument(office, { kind, month })).documentId

async function fill(documentId: string, words: Readonly<Record<string, string>>): Promise<void> {
  const { rev, texts } = await view(documentId)
  const named = Object.entries(words).map(([label, text]) => ({ field: texts.find((each) => each.label === label)?.field ?? label, text }))
  await editDocument(office, { documentId, rev, texts: named })
}

async function meetingNotice(): Promise<string> {
  const documentId = await create('meeting-notice')
  await fill(documentId, {
    会议日期: '2022-05-12',
    '会议时间（几时）': '上午9时',
    会议地点: '市营商环境局会议室',
    回执报送期限: '2022-05-10',
  })
  return documentId
}

const headParts = ({ blocks }: DocumentModel): string[] =>
  blocks.flatMap((block) => (block.type === 'formHead' ? block.parts.map(wordsOf) : []))

describe('会议通知 (工作制度 第六条)', () => {
  test('the month’s 调度会商会议 with its ground, its agenda and those whom the article calls', async () => {
    const { model, document } = await view(await create('meeting-notice'))
    expect(document.title).toBe('关于召开黑河市政务守信践诺工作专班5月份工作调度会商会议的通知')
    const sentences = sentencesOf(model)
    expect(sentences[0]).toContain('按照《黑河市政务守信践诺工作专班工作制度》第六条规定，定于近期召开')
    expect(sentences).toEqual(
      expect.arrayContaining([
        '听取工作进展情况。',
        '传达督导考核专班最新工作要求。',
        '协调解决工作中存在的问题。',
        '研究部署下步工作。',
        '市政务守信践诺工作专班各成员单位。',
        '各县（市、区）政务守信践诺工作专班。',
      ]),
    )
  })

  test('the host bureau’s liaison is whom to call', async () => {
    await saveLiaison(office, { unitId: host, name: '张某某', section: '信用建设科', phone: '0456-0000000', fromOn: '2022-05-01' })
    const { model } = await view(await create('meeting-notice'))
    expect(sentencesOf(model)).toContain('联系人及电话：信用建设科　张某某　0456-0000000')
  })

  test('核稿 waits for day and place; several stand side by side; it goes without a number and is sealed', async () => {
    const documentId = await create('meeting-notice')
    const { rev } = await view(documentId)
    const check = { step: 'check', checkedBy: '李四', opinion: '' } as const
    await expect(stepDocument(office, { documentId, rev, detail: check })).rejects.toThrow('会议日期、会议地点还没有填写')
    expect(await create('meeting-notice')).not.toBe(documentId)
    const steps = (await view(documentId)).steps.map(({ step }) => step)
    expect([steps.includes('number'), steps.includes('seal')]).toEqual([false, true])
  })
})

describe('papers of the meeting that was called', () => {
  test('签到表: day and place of the 会议通知 as its clerk worded them, a line for every unit that reports', async () => {
    await meetingNotice()
    const { model } = await view(await create('attendance-sheet'))
    expect(headParts(model)).toEqual(['会议时间：2022年5月12日（星期四）上午9时', '会议地点：市营商环境局会议室'])
    const units = rowsOf(tablesOf(model)[0]).map(([, unit]) => unit)
    expect(units).toEqual(expect.arrayContaining(['逊克县', '市教育局', '黑河自贸片区管委会']))
    expect(units).not.toContain('市优化营商环境领导小组办公室')
  })

  test('会前未回执名单: all who were invited with their liaisons, until the clerk takes off who answered', async () => {
    await saveLiaison(office, { unitId: sunwu, name: '王某某', section: '', phone: '0456-1111111', fromOn: '2022-05-01' })
    await meetingNotice()
    const documentId = await create('unreturned-receipts')
    const { model } = await view(documentId)
    expect(headParts(model).slice(0, 2)).toEqual(['会议日期：2022年5月12日', '回执报送期限：2022年5月10日'])
    expect(rowsOf(tablesOf(model)[0]).find(([, unit]) => unit === '孙吴县')).toEqual([
      expect.any(String),
      '孙吴县',
      '王某某',
      '0456-1111111',
      '',
      '',
    ])
    await fill(documentId, { 未回执单位: '孙吴县\t王某某\t0456-1111111\t5月11日电话催报\t当日报送' })
    expect(rowsOf(tablesOf((await view(documentId)).model)[0])).toHaveLength(1)
  })

  test('without a 会议通知 they are of the month’s meeting, its day and place open', async () => {
    const { model, document } = await view(await create('attendance-sheet'))
    expect(document.title).toBe('黑河市政务守信践诺工作专班5月份工作调度会商会议签到表')
    expect(headParts(model)[1]).toBe('会议地点：　　　　　　')
  })

  test('a 会议通知 of another month, or one that was withdrawn, is not theirs', async () => {
    const documentId = await meetingNotice()
    const april = await createDocument(office, { kind: 'attendance-sheet', month: '2022-04' })
    expect((await view(april.documentId)).document.title).toContain('4月份工作调度会商会议')
    const { rev } = await view(documentId)
    await stepDocument(office, { documentId, rev, detail: { step: 'withdraw', reason: '会议改期' } })
    expect(headParts((await view(await create('attendance-sheet'))).model)[1]).toBe('会议地点：　　　　　　')
  })

  test('a notice whose day was moved is said; a second meeting of the month changes nothing of the first one’s papers', async () => {
    const notice = await meetingNotice()
    const sheet = await create('attendance-sheet')
    const other = await meetingNotice()
    await fill(other, { 会议日期: '2022-05-26' })
    expect((await view(sheet)).changedFacts).toBe('')
    await fill(notice, { 会议日期: '2022-05-13' })
    expect((await view(sheet)).changedFacts).toContain('所依数据已变更')
    await refreshDocument(office, { documentId: sheet, rev: (await view(sheet)).rev })
    expect(headParts((await view(sheet)).model)[0]).toBe('会议时间：2022年5月13日（星期五）上午9时')
  })

  test('a county’s own sheet has room to write; the city’s papers are not its to draw up', async () => {
    const county = { ...office, office: { ...office.office, profile: 'county' as const, unitId: xunke } }
    const { documentId } = await createDocument(county, { kind: 'attendance-sheet', month })
    expect((await view(documentId)).document.title).toBe('　　　　会议签到表')
    for (const kind of ['meeting-notice', 'minutes', 'unreturned-receipts', 'brief-issue', 'brief-collection', 'annual-brief-collection'])
      await expect(createDocument(county, { kind, month }), kind).rejects.toMatchObject({ code: 'not_permitted' })
  })
})

describe('会议纪要', () => {
  test('期号 counts on by the year; no paper counts itself or a later one', async () => {
    await meetingNotice()
    const first = await create('minutes')
    const second = await create('minutes')
    const issues = await Promise.all(
      [first, second].map(async (documentId) => {
        const { model, changedFacts } = await view(documentId)
        expect(changedFacts).toBe('')
        const [mark] = model.blocks
        return mark?.type === 'minutesMark' ? wordsOf(mark.issue ?? []) : ''
      }),
    )
    expect(issues).toEqual(['第1期', '第2期'])
    on(office, '2023-01-05')
    const { model } = await view((await createDocument(office, { kind: 'minutes', month: '2022-12' })).documentId)
    expect(model.blocks[0]).toMatchObject({ type: 'minutesMark', issue: [{ text: '第1期' }] })
  })

  test('meeting, head and 分送 are known; decisions and who was there are the clerk’s; it is never sealed', async () => {
    await meetingNotice()
    const { model, texts, steps } = await view(await create('minutes'))
    expect(model.blocks[0]).toMatchObject({ name: '黑河市政务守信践诺工作专班会议纪要' })
    expect(sentencesOf(model)[0]).toContain('2022年5月12日上午9时，')
    expect(model.blocks.at(-1)).toMatchObject({
      type: 'colophon',
      copyLabel: '分送',
      copyTo:
        '市政务守信践诺工作专班各成员单位，各县（市、区）政务守信践诺工作专班，市优化营商环境领导小组办公室，市督导考评问责工作专班。',
    })
    expect(texts.find(({ field }) => field === 'decisions')).toMatchObject({ form: 'rows', isRequired: true })
    expect(steps.map(({ step }) => step)).not.toContain('seal')
  })
})

test('a programme without 工作制度: the clerk names the meeting, its bodies are those of the programme', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'meetings-'))
  const other = await seedOffice(folder, { today: '2022-09-06', programmeId: 'hegang-2022' })
  try {
    const { documentId } = await createDocument(other, { kind: 'meeting-notice', month: '2022-09' })
    const { document, model } = contract['documents.get'].output.parse(await documentDetail(other, { documentId }))
    expect(document.title).toBe('关于召开　　　　会议的通知')
    expect(sentencesOf(model)[0]).toBe('定于近期召开　　　　会议。现将有关事项通知如下：')
    expect(sentencesOf(model)).toContain('市政务守信践诺工作专班各成员单位。')
    const brief = await createDocument(other, { kind: 'brief-issue', month: '2022-09' })
    const issue = contract['documents.get'].output.parse(await documentDetail(other, brief))
    expect(issue.model.title).toBe('政务守信践诺工作信息第1期')
  } finally {
    await other.close()
    await rm(folder, { recursive: true, force: true })
  }
})
