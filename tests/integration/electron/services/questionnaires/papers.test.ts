import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { previewPaper, printPaper } from '#electron/services/questionnaires/papers.ts'
import { decideAnswer, signQuestionnaire } from '#electron/services/questionnaires/steps.ts'
import { type BlockOf, documentModelSchema } from '#shared/documents/model.ts'
import { awards, banks, fillAll, fillSheet, issuedSurvey, loans, survey, unit } from '#tests/fixtures/questionnaires/survey.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'
import { checkDocx } from '#tests/support/documents/check-docx.ts'

const folder = useFolder()
let office: SeededOffice
let id: string
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2019-09-19', programmeId: 'heihe-2019' })
  id = await issuedSurvey(office)
})
afterEach(() => office.close())

type Paper = Parameters<typeof previewPaper>[1]['paper']
const drawn = async (paper: Paper) => documentModelSchema.parse((await previewPaper(office, { questionnaireId: id, paper })).model)

/** Every row of every table as its cells' lines. */
async function rowsOf(paper: Paper): Promise<string[][]> {
  const tables = (await drawn(paper)).blocks.filter((block): block is BlockOf<'table'> => block.type === 'table')
  return tables.flatMap((table) =>
    table.rows.map((row) => row.cells.map((cell) => cell.lines.map((line) => line.map((part) => part.text).join('')).join('\n'))),
  )
}

const notesOf = async (paper: Paper) =>
  (await drawn(paper)).blocks.flatMap((block) => (block.type === 'note' ? block.text.map((part) => part.text) : []))

describe('空白问卷 (D-23, M-071)', () => {
  test('whole: four tables, 20 rows, the heads of the source, boxes for 是 and 否 and none for 表彰情况', async () => {
    const model = await drawn({ form: 'blank', unitId: null })
    const heads = model.blocks.flatMap((block) =>
      block.type === 'table' ? [block.headRows[0]?.cells.map((cell) => cell.lines[0]?.[0]?.text)] : [],
    )
    expect(heads.map((head) => head?.at(-1))).toEqual(['佐证材料', '佐证材料', '佐证材料', '附件'])
    expect(heads[0]?.slice(0, 4)).toEqual(['序号', '问题', '责任单位', '选项（是/否）'])
    const rows = await rowsOf({ form: 'blank', unitId: null })
    expect([rows.length, rows.filter((row) => row[3] === '□是　□否').length, rows.filter((row) => row[3] === '').length]).toEqual([
      20, 16, 4,
    ])
    expect(rows[3]?.[2]).toBe('财政局\n税务局\n银保监分局\n人民银行')
    expect(model.blocks.at(-1)).toEqual({ type: 'handSignatures', labels: ['分管领导（签字）', '填报人', '填报日期'] })
  })

  test('of one unit: its own questions under their printed numbers', async () => {
    const rows = await rowsOf({ form: 'blank', unitId: unit('civil-affairs-bureau') })
    expect(rows.map((row) => row[0])).toEqual(['1', '4', '6'])
    expect((await refusal(drawn({ form: 'blank', unitId: unit('xunke-county') }))).details).toMatchObject({ rule: 'notAsked' })
  })
})

test('a filled one has the answers, the materials and who signed', async () => {
  const unitId = unit('civil-affairs-bureau')
  await fillSheet(office, id, unitId)
  const paper = { form: 'filled', unitId } as const
  expect((await rowsOf(paper)).map((row) => row.slice(3))).toEqual([
    ['是', '《情况说明》（文件）'],
    ['是', '《情况说明》（文件）'],
    ['市民政局所报表彰情况。', '《情况说明》（文件）'],
  ])
  expect(await notesOf(paper)).toEqual(['注：分管领导演示领导已于2019年9月19日签字。'])
})

describe('汇总表', () => {
  const row = async (number: number) => (await rowsOf({ form: 'summary' }))[number]

  test('says what is merged, what conflicts and who is missing', async () => {
    await fillSheet(office, id, banks[0] ?? '', { values: { [loans]: 'no' } })
    await fillSheet(office, id, banks[1] ?? '')
    expect((await row(3))?.slice(3)).toEqual([
      '否：财政局；是：税务局',
      '财政局：《情况说明》（文件）\n税务局：《情况说明》（文件）',
      '答复不一致，待核定；银保监分局、人民银行未答复',
    ])
    expect((await row(0))?.slice(3)).toEqual(['', '', '无单位答复'])
    const [note] = await notesOf({ form: 'summary' })
    expect(note).toMatch(/^注：未报单位（17个）：市营商局、/)
  })

  test('with everything in: decided with its reason, narratives joined, signed', async () => {
    await fillAll(office, id, { [banks[0] ?? '']: { [loans]: 'no' } })
    await decideAnswer(office, { questionnaireId: id, questionId: loans, rev: null, value: 'yes', reason: '“税易贷”已投入市场。' })
    await decideAnswer(office, { questionnaireId: id, questionId: awards, rev: null, value: '2家企业获表彰。', reason: '合并表述' })
    const { rev } = await survey(office, id)
    await signQuestionnaire(office, {
      questionnaireId: id,
      rev,
      leader: '演示领导',
      signedOn: '2019-09-19',
      opinion: '同意。',
      exception: '',
    })
    expect((await row(3))?.at(3)).toBe('是')
    expect((await row(3))?.at(5)).toBe('答复不一致（否：财政局；是：税务局、银保监分局、人民银行），核定为“是”：“税易贷”已投入市场。')
    expect((await row(8))?.slice(3)).toEqual(['2家企业获表彰。', expect.stringContaining('文明办：'), '文字经核定：合并表述。'])
    expect((await row(2))?.at(3)).toBe('组织部：市委组织部所报表彰情况；人社局：市人社局所报表彰情况。')
    expect(await notesOf({ form: 'summary' })).toEqual(['注：分管领导演示领导已于2019年9月19日签批，批示：“同意”。'])
  })
})

test('a paper is saved as .docx, opened or printed; who took a copy stands in the journal', async () => {
  const path = join(folder(), '问卷.docx')
  office.ports.answers.saveAs.push(path, null)
  const print = (way: 'saveCopy' | 'open' | 'print') =>
    printPaper(office, { questionnaireId: id, paper: { form: 'blank', unitId: null }, way })
  expect(await print('saveCopy')).toEqual({ savedAs: '问卷.docx' })
  expect(checkDocx(readFileSync(path), { paper: 'form', head: 'none', colophon: 'none', isSealed: false })).toEqual([])
  expect(await print('saveCopy')).toEqual({ savedAs: null })
  await print('open')
  await print('print')
  expect([existsSync(office.ports.opened[0] ?? ''), office.ports.printed.length]).toEqual([true, 1])
  const rows = await office.store.db.selectFrom('event').select('detail').where('action', '=', 'questionnaires.print').execute()
  expect(rows.map((event) => (JSON.parse(event.detail) as { way: string }).way)).toEqual(['saveCopy', 'open', 'print'])
})
