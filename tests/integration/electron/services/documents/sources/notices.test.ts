import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDocument, documentDetail, editDocument } from '#electron/services/documents/documents.ts'
import { numberList } from '#electron/services/documents/numbers.ts'
import type { BlockOf, DocumentModel } from '#shared/documents/model.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { type MayOffice, advance, draftOne, education, inMay, milestonesOf, sunwu, toIssue } from '#tests/fixtures/supervision/may.ts'
import { fieldsOf, sentencesOf } from '#tests/support/documents/built.ts'

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

type Create = Parameters<typeof createDocument>[1]

async function drawn(input: Create) {
  const { documentId } = await createDocument(office, input)
  return { documentId, ...(await documentDetail(office, { documentId })) }
}

async function fill(documentId: string, texts: readonly { field: string; text: string }[]) {
  const { rev } = await documentDetail(office, { documentId })
  return editDocument(office, { documentId, rev, texts })
}

function rowsOf({ blocks }: DocumentModel): string[][] {
  const table = blocks.find((block): block is BlockOf<'table'> => block.type === 'table')
  return (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.lines.map(wordsOf).join('\n')))
}

/** 市教育局 was sent a 督办单 on 5 May about its plan of 7-3 and signed for it; on 20 May nothing has come back. */
async function supervised(): Promise<string> {
  const { documentId } = await draftOne(office, 'supervise', await milestonesOf(office, '7-3', education))
  await advance(office, documentId, ...toIssue, 'deliver')
  office.ports.clock.setDay('2022-05-20')
  return documentId
}

/** The 约谈通知书 with what the office settles, issued. */
async function called(): Promise<string> {
  const { documentId } = await createDocument(office, { kind: 'interview-notice', unitId: education })
  await fill(documentId, [
    { field: 'post', text: '分管副局长' },
    { field: 'interviewOn', text: '2022-05-24' },
    { field: 'place', text: '三楼会议室' },
  ])
  await advance(office, documentId, ...toIssue, 'deliver')
  return documentId
}

describe('约谈 (第十四条)', () => {
  test('the 约谈通知书 takes what the 督办单 has not moved, with its number, and asks for the 专班组长', async () => {
    await supervised()
    const { model, changedFacts } = await drawn({ kind: 'interview-notice', unitId: education })
    const sentences = sentencesOf(model).join('')
    expect(sentences).toContain('截至5月20日未完成，逾期20日。5月5日已下发督办单（编号：〔2022〕第1号），逾期未回复。')
    expect(sentences).toContain('主谈：专班组长。')
    expect(changedFacts).toBe('')
  })

  test('it has a number of its own series, beside those of the notices', async () => {
    await supervised()
    const { document } = await documentDetail(office, { documentId: await called() })
    expect(document.number).toBe('〔2022〕第1号')
    const series = (await numberList(office)).series.find((each) => each.series === 'interview')
    expect([series?.title, series?.next]).toEqual(['约谈通知书', 2])
  })

  test('a unit without a 督办单 is called in on another ground, which the clerk says', async () => {
    const { model, documentId } = await drawn({ kind: 'interview-notice', unitId: sunwu })
    expect(sentencesOf(model)[0]).toContain('你单位工作推进组织不力。')
    await expect(advance(office, documentId, 'check')).rejects.toThrow('其他约谈事由')
  })

  test('the 约谈记录 begins as the issued 约谈通知书 was worded', async () => {
    await supervised()
    await called()
    const fields = fieldsOf((await drawn({ kind: 'interview-record', unitId: education })).model)
    expect(fields).toMatchObject({
      约谈时间: '2022年5月24日',
      约谈地点: '三楼会议室',
      职务: '分管副局长',
      约谈通知书: '5月20日印发（编号：〔2022〕第1号）',
    })
    expect(fields['约谈事由']).toContain('（措施7-3）')
  })
})

describe('问题线索报告 (第十五、十六条)', () => {
  test('names the papers with number and 签收, cites 第十六条 and lists them as materials', async () => {
    await supervised()
    await called()
    const { model, steps } = await drawn({ kind: 'clue-report', unitId: education })
    const sentences = sentencesOf(model)
    expect(sentences).toContain('5月5日下发督办单（编号：〔2022〕第1号），5月5日签收，逾期未回复。')
    expect(sentences).toContain('5月20日印发约谈通知书（编号：〔2022〕第1号），5月20日签收。')
    expect(sentences.join('')).toContain('第十六条“通报、督办、预警提醒后')
    expect(rowsOf(model).map((row) => row[1])).toEqual(['督办单', '约谈通知书', '', '', '', ''])
    expect(model.blocks.find((block) => block.type === 'addressee')?.text).toEqual([{ text: '市督导考评问责工作专班：' }])
    expect(steps.map(({ step }) => step)).not.toContain('number')
  })

  test('without any notice it stands on 第十五条, and its facts have to be said', async () => {
    const { model, documentId } = await drawn({ kind: 'clue-report', unitId: sunwu })
    expect(sentencesOf(model).join('')).toContain('第十五条')
    await expect(advance(office, documentId, 'check')).rejects.toThrow('其他问题事实')
  })
})

describe('挂牌督办事项一览表', () => {
  test('every listed 督办单 with its days; 准予销号 takes it off the board', async () => {
    const documentId = await supervised()
    const matter = '“诚信黑河进校园”工作方案（措施7-3）'
    const before = rowsOf((await drawn({ kind: 'listed-notices' })).model)
    expect(before).toHaveLength(1)
    expect(before[0]?.slice(1)).toEqual([
      '〔2022〕第1号',
      '市教育局',
      matter,
      '5月5日',
      '专班组长',
      '',
      '5月13日',
      '已签收\n逾期7天',
      '',
      '',
    ])
    await advance(office, documentId, 'answer', 'close')
    expect(rowsOf((await drawn({ kind: 'listed-notices' })).model)[0]?.slice(8)).toEqual(['已销号', '5月20日', ''])
  })

  test('a draft is not on the board', async () => {
    await draftOne(office, 'supervise', await milestonesOf(office, '7-3', education))
    expect(rowsOf((await drawn({ kind: 'listed-notices' })).model)).toEqual([])
  })
})
