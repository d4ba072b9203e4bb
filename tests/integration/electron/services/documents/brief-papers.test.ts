import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDocument, documentDetail, editDocument } from '#electron/services/documents/documents.ts'
import { type BriefInput, removeBrief, saveBrief } from '#electron/services/months/briefs.ts'
import { contract } from '#shared/api/contract.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { aihui, april, openedApril, type OpenedOffice, on, xunke } from '#tests/fixtures/appraisals/april.ts'
import { rowsOf, sentencesOf, tablesOf } from '#tests/support/documents/built.ts'

const plain: BriefInput = {
  briefId: null,
  rev: null,
  unitId: xunke,
  title: '逊克县开展诚信宣传月活动',
  receivedOn: '2022-04-18',
  isHighQuality: false,
  qualityGround: '',
  isRecommended: false,
  adoptedOn: null,
  adoptedIn: '',
}
const fromAihui: BriefInput = { ...plain, unitId: aihui, title: '爱辉区推进政务诚信承诺公开公示', receivedOn: '2022-04-20' }

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
  on(office, '2022-04-28')
})
afterEach(() => office.dispose())

const view = async (documentId: string) => contract['documents.get'].output.parse(await documentDetail(office, { documentId }))
const create = async (kind: string, month: string | null = april): Promise<string> =>
  (await createDocument(office, { kind, month })).documentId

async function itemsOf(documentId: string): Promise<string | undefined> {
  return (await view(documentId)).texts.find(({ field }) => field === 'items')?.text
}

async function word(documentId: string, field: string, text: string): Promise<void> {
  const { rev } = await view(documentId)
  await editDocument(office, { documentId, rev, texts: [{ field, text }] })
}

function issueOf({ blocks: [head] }: DocumentModel): string {
  return head?.type === 'briefHead' ? wordsOf(head.issue) : ''
}

describe('工作信息 (工作制度 第八条)', () => {
  test('the month’s briefs in the order of receipt, under the programme’s name, to those whom its papers go to', async () => {
    await saveBrief(office, fromAihui)
    await saveBrief(office, plain)
    const documentId = await create('brief-issue')
    expect(await itemsOf(documentId)).toBe('逊克县\t逊克县开展诚信宣传月活动\t\n爱辉区\t爱辉区推进政务诚信承诺公开公示\t')
    const { model, steps } = await view(documentId)
    expect(model.title).toBe('政务守信践诺工作信息第1期')
    expect(model.blocks.at(-1)).toMatchObject({
      type: 'briefFoot',
      lines: [
        { label: '报', to: '市优化营商环境领导小组办公室，市督导考评问责工作专班。' },
        { label: '送', to: '市政务守信践诺工作专班各成员单位。' },
        { label: '发', to: '各县（市、区）政务守信践诺工作专班。' },
      ],
    })
    expect(steps.map(({ step }) => step)).not.toContain('seal')
  })

  test('the next issue counts on and prints what no issue has printed; neither changes the facts of the other', async () => {
    await saveBrief(office, plain)
    await saveBrief(office, fromAihui)
    const first = await create('brief-issue')
    await word(first, 'items', '逊克县\t逊克县开展诚信宣传月活动\t正文。')
    const second = await create('brief-issue')
    expect(await itemsOf(second)).toBe('爱辉区\t爱辉区推进政务诚信承诺公开公示\t')
    const [one, other] = [await view(first), await view(second)]
    expect([issueOf(one.model), issueOf(other.model)]).toEqual(['第1期', '第2期'])
    expect([one.changedFacts, other.changedFacts]).toEqual(['', ''])
  })

  test('a brief that comes in later, one of another month and one in 回收站 are not in it; one that is taken back is said', async () => {
    const kept = await saveBrief(office, plain)
    const { briefId, rev } = await saveBrief(office, fromAihui)
    await removeBrief(office, { briefId, rev })
    const documentId = await create('brief-issue')
    expect(await itemsOf(documentId)).toBe('逊克县\t逊克县开展诚信宣传月活动\t')
    on(office, '2022-05-10')
    await saveBrief(office, { ...fromAihui, receivedOn: '2022-04-30' })
    await saveBrief(office, { ...fromAihui, receivedOn: '2022-05-10' })
    expect((await view(documentId)).changedFacts).toBe('')
    await removeBrief(office, kept)
    expect((await view(documentId)).changedFacts).toContain('逊克县开展诚信宣传月活动')
  })

  test('a month without briefs gives a head to write under', async () => {
    const { model } = await view(await create('brief-issue'))
    expect(issueOf(model)).toBe('第1期')
    expect(sentencesOf(model)).toEqual(['　　'])
  })
})

describe('信息汇编', () => {
  beforeEach(async () => {
    await saveBrief(office, { ...plain, isHighQuality: true, qualityGround: '做法可推广', isRecommended: true })
    const issue = await create('brief-issue')
    await word(issue, 'items', '逊克县\t逊克县开展诚信宣传月活动\t第一段。')
    on(office, '2022-06-30')
    await saveBrief(office, { ...fromAihui, receivedOn: '2022-06-10', adoptedOn: '2022-06-20', adoptedIn: '工作简报' })
  })

  test('of the quarter of the month asked for, filed under its last month; pressed twice it is one paper', async () => {
    const documentId = await create('brief-collection', '2022-05')
    const { model, document } = await view(documentId)
    expect(document.month).toBe('2022-06')
    expect(document.title).toBe('政务守信践诺工作信息汇编（2022年第二季度）')
    const [units, briefs] = tablesOf(model)
    expect(rowsOf(units)).toEqual([
      ['1', '爱辉区', '1', '0', '1'],
      ['2', '逊克县', '1', '1', '0'],
      ['合计', '2', '1', '1'],
    ])
    expect(rowsOf(briefs).map((row) => row.slice(1))).toEqual([
      ['4月18日', '逊克县', '逊克县开展诚信宣传月活动', '高质量信息'],
      ['6月10日', '爱辉区', '爱辉区推进政务诚信承诺公开公示', '6月20日|《工作简报》'],
    ])
    expect(sentencesOf(model)).toContain('第一段。（逊克县报送）')
    expect(await create('brief-collection', '2022-06')).toBe(documentId)
  })

  test('a quarter without briefs, and the whole year', async () => {
    const { model } = await view(await create('brief-collection', '2022-09'))
    expect(sentencesOf(model)).toContain('2022年第三季度没有收到工作信息。')
    const year = await view(await create('annual-brief-collection', null))
    expect(year.document.title).toBe('政务守信践诺工作信息汇编（2022年度）')
    expect(rowsOf(tablesOf(year.model)[1])).toHaveLength(2)
    expect(sentencesOf(year.model)).toContain(
      '2022年度，共收到2个单位报送的工作信息2条，认定高质量信息1条，编发采用1条。北安市、嫩江市、五大连池市、孙吴县没有报送。',
    )
  })
})
