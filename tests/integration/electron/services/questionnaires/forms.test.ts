import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { assignUnits, openDraft } from '#electron/services/questionnaires/drafts.ts'
import { saveForms } from '#electron/services/questionnaires/forms.ts'
import { readForm, receiveForm } from '#electron/services/questionnaires/receipts.ts'
import { readSheet } from '#electron/spreadsheets/read.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { contract } from '#shared/api/contract.ts'
import type { WorkbookModel } from '#shared/sheets/workbook.ts'
import { banks, fillSheet, findings, issuedSurvey, loans, questionOf, survey, unit } from '#tests/fixtures/questionnaires/survey.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice
let id: string
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2019-09-19', programmeId: 'heihe-2019' })
  id = await issuedSurvey(office)
})
afterEach(() => office.close())

const [finance = '', tax = ''] = banks
const receipt = { receivedOn: '2019-09-19', way: 'intranetMail' as const, reason: '' }

/** The form of a unit as it went out, in the staging folder. */
async function savedForm(unitId: string, format: 'xlsx' | 'docx'): Promise<string> {
  const path = join(folder(), `form.${format}`)
  office.ports.answers.saveAs.push(path)
  await saveForms(office, { questionnaireId: id, unitIds: [unitId], format })
  return path
}

const staged = (path: string): string => office.stageFile(path.endsWith('docx') ? '填报表.docx' : '填报表.xlsx', readFileSync(path))
const read = async (token: string, unitId: string | null = null) =>
  contract['questionnaires.readForm'].output.parse(await readForm(office, { questionnaireId: id, token, unitId }))
const receive = (token: string, changes: object = {}) =>
  receiveForm(office, { questionnaireId: id, token, unitId: null, rev: null, receipt, signature: null, isWhole: true, ...changes })

describe.each(['xlsx', 'docx'] as const)('a 填报表 as .%s (M-071)', (format) => {
  test('goes out blank, is known again with its unit, and says that nothing is filled in', async () => {
    const reading = await read(staged(await savedForm(tax, format)))
    expect(reading).toMatchObject({
      refusal: null,
      unit: { unitId: tax, name: '市税务局' },
      problems: [],
      notices: [],
      blank: 2,
      sheetRev: null,
    })
    expect(reading.answers.map((answer) => [answer.tableTitle, answer.number, answer.value])).toEqual([
      ['商务诚信调查表', 1, null],
      ['商务诚信调查表', 2, null],
    ])
  })

  test('with answers in it comes back as the same answers: nothing is changed', async () => {
    for (const unitId of [tax, unit('organisation-department'), unit('civilisation-office')]) {
      await fillSheet(office, id, unitId)
      const reading = await read(staged(await savedForm(unitId, format)))
      expect([reading.refusal, reading.problems, reading.blank]).toEqual([null, [], 0])
      expect(reading.answers.filter((answer) => answer.isChanged)).toEqual([])
      expect(reading.sheetRev).toBe(1)
    }
  })

  test('is received with day and way, and counts as the unit’s sheet', async () => {
    await fillSheet(office, id, tax)
    const token = staged(await savedForm(tax, format))
    office.ports.clock.setDay('2019-09-29')
    const late = { rev: 1, receipt: { ...receipt, receivedOn: '2019-09-28', reason: '周末补登' } }
    expect(await receive(token, late)).toEqual({ unit: { unitId: tax, name: '市税务局' }, rev: 2, answered: 2, left: 0 })
    const line = (await survey(office, id)).unitLines.find((each) => each.unit.unitId === tax)
    expect(line).toMatchObject({
      status: 'late',
      way: 'intranetMail',
      isOnBehalf: true,
      fileName: `填报表.${format}`,
      receivedOn: '2019-09-28',
    })
    expect(await findings(office)).toEqual([])
  })
})

test('several forms go into a folder under their units’ names', async () => {
  const out = join(folder(), 'out')
  mkdirSync(out)
  office.ports.answers.folders.push(out)
  const { savedAs } = await saveForms(office, { questionnaireId: id, unitIds: [...banks, finance], format: 'xlsx' })
  expect(savedAs).toEqual([
    '信用监管指标调查问卷填报表（市财政局）.xlsx',
    '信用监管指标调查问卷填报表（市税务局）.xlsx',
    '信用监管指标调查问卷填报表（黑河银保监分局）.xlsx',
    '信用监管指标调查问卷填报表（中国人民银行黑河市中心支行）.xlsx',
  ])
  expect(readdirSync(out).toSorted()).toEqual(savedAs.toSorted())
})

test('a draft’s forms do not go out, and a unit that is not asked gets none', async () => {
  const draft = await openDraft(office, { from: { kind: 'copy', questionnaireId: id }, dueOn: '2019-10-31' })
  const ofDraft = { questionnaireId: draft.questionnaireId, unitIds: [tax], format: 'xlsx' as const }
  expect((await refusal(saveForms(office, ofDraft))).details).toMatchObject({ rule: 'questionnaireDraft' })
  office.ports.answers.saveAs.push(join(folder(), 'form.xlsx'))
  const ofNobody = { questionnaireId: id, unitIds: [unit('xunke-county')], format: 'xlsx' as const }
  expect((await refusal(saveForms(office, ofNobody))).details).toMatchObject({ rule: 'notAsked' })
})

describe('forms that are not what they should be are recognised and said', () => {
  test('one of another questionnaire', async () => {
    const token = staged(await savedForm(tax, 'xlsx'))
    id = await issuedSurvey(office)
    expect((await read(token)).refusal).toBe('该表是另一份问卷《信用监管指标调查问卷》的填报表')
  })

  test('one of another unit than was chosen', async () => {
    for (const format of ['xlsx', 'docx'] as const) {
      const token = staged(await savedForm(tax, format))
      expect((await read(token, finance)).refusal).toBe('该表是“市税务局”的填报表，不是所选单位的')
    }
  })

  test('one of an older version: refused where the unit’s questions changed, taken where they did not', async () => {
    const oldTax = staged(await savedForm(tax, 'xlsx'))
    const oldCourt = staged(await savedForm(unit('intermediate-court'), 'xlsx'))
    const { rev } = await survey(office, id)
    const assignments = [{ questionId: loans, units: [{ unitId: finance, word: '财政局' }] }]
    await assignUnits(office, { questionnaireId: id, rev, dueOn: '2019-09-27', assignments, reason: '只问财政局' })
    expect((await read(oldTax)).refusal).toBe('该表为第1版，现为第2版，该单位题目已减少1题，请按现版填报')
    expect(await read(oldCourt)).toMatchObject({ refusal: null, notices: ['该表为第1版，该单位题目未变，照常读入'] })
  })

  test('another file of the program, and a table that is none of ours', async () => {
    const model = (identity: WorkbookModel['identity'], head: readonly string[]): WorkbookModel => ({
      sheets: [
        {
          name: '表',
          paper: 'A4',
          orientation: 'portrait',
          columns: head.map(() => ({ widthMm: 30 })),
          titles: [],
          headRows: [head],
          rows: [head.map((_, at) => `内容${at}`)],
        },
      ],
      ...(identity === undefined ? {} : { identity }),
    })
    const stage = async (each: WorkbookModel) => office.stageFile('表.xlsx', await writeWorkbook(each))
    expect((await read(await stage(model({ kind: 'ledger' }, ['序号'])))).refusal).toBe('该文件是本程序的其他表格，不是调查问卷填报表')
    expect((await read(await stage(model(undefined, ['姓名', '电话'])), tax)).refusal).toContain('没有找到问卷表格')
    expect((await read(await stage(model(undefined, ['序号', '问题', '选项'])), tax)).refusal).toContain('题目与本问卷不符')
    const error = await refusal(receive(await stage(model(undefined, ['姓名'])), { unitId: tax }))
    expect(error.details).toMatchObject({ rule: 'formRefused' })
  })

  test('a file that is no Office file is refused before it is read', async () => {
    expect((await refusal(read(office.stageFile('填报表.xlsx', '不是表格')))).code).toBe('office_file_refused')
  })
})

test('a form that comes again replaces what it says: what cannot be read, or is not in it, stays as it was', async () => {
  await fillSheet(office, id, finance)
  const { text } = await questionOf(office, id, loans)
  const sheet = {
    name: '商务诚信调查表',
    paper: 'A4' as const,
    orientation: 'portrait' as const,
    columns: [10, 60, 30, 20, 30].map((widthMm) => ({ widthMm })),
    titles: [],
    headRows: [['序号', '问题', '责任单位', '选项（是/否）', '佐证材料']],
    rows: [['1', text, '财政局', '基本投入', '新清单']],
  }
  const token = office.stageFile('再报.xlsx', await writeWorkbook({ sheets: [sheet] }))
  const reading = await read(token, finance)
  expect(reading.notices).toEqual(['表中缺少该单位的1道题目，未读入'])
  expect(reading.answers.map((answer) => [answer.isUnread, answer.isChanged])).toEqual([
    [true, false],
    [true, false],
  ])
  await receive(token, { unitId: finance, rev: 1, isWhole: false })
  expect(await questionOf(office, id, loans)).toMatchObject({ state: 'partial', value: 'yes' })
  expect((await survey(office, id)).unitLines.find((line) => line.unit.unitId === finance)).toMatchObject({ answered: 2, rev: 2 })
})

test('cells with problems are said, cell by cell; the rest may be taken without them', async () => {
  const questions = (await survey(office, id)).tables.flatMap((table) => table.questions)
  const own = questions.filter((each) => each.units.some((one) => one.unitId === finance))
  const rows = [
    ['1', own[0]?.text ?? '', '财政局', '投入了', '清单'],
    ['3', own[1]?.text ?? '', '财政局', '√是', ''],
    ['1', questions.find((each) => each.units.every((one) => one.unitId !== finance))?.text ?? '', '政府办', '是', ''],
    ['9', '本问卷没有的题目', '财政局', '是', ''],
  ]
  const sheet = {
    name: '商务诚信调查表',
    paper: 'A4' as const,
    orientation: 'portrait' as const,
    columns: [10, 60, 30, 20, 30].map((widthMm) => ({ widthMm })),
    titles: ['信用监管指标调查问卷'],
    headLine: ['填报单位（盖章）：财政局'],
    headRows: [['序号', '问题', '责任单位', '选项 (是/否)', '佐证材料']],
    rows,
  }
  const token = office.stageFile('手工表.xlsx', await writeWorkbook({ sheets: [sheet] }))
  const reading = await read(token)
  expect([reading.refusal, reading.unit?.name]).toEqual([null, '市财政局'])
  expect(reading.problems.map((each) => [each.place, each.text, each.problem])).toEqual([
    ['《商务诚信调查表》第7行“问题”', '本问卷没有的题目', '不是本问卷的题目，未读入'],
    ['《商务诚信调查表》第4行“选项”', '投入了', '应填“是”或“否”'],
    ['《商务诚信调查表》第6行“问题”', rows[2]?.[1], '不是该单位负责的题目，未读入'],
  ])
  expect((await refusal(receive(token))).details).toMatchObject({ rule: 'formProblems', reason: '表中有3处需要核对' })
  expect(await receive(token, { isWhole: false })).toMatchObject({ answered: 1, left: 3 })
  expect(await questionOf(office, id, loans)).toMatchObject({ state: 'unanswered' })
})

test('the form’s sheet is protected but for the answers, with 是 and 否 to choose from and ids that nobody sees', async () => {
  const path = await savedForm(tax, 'xlsx')
  const file = await openOfficeFile({ path, name: '填报表.xlsx' }, ['xlsx'])
  const sheet = await readSheet(file, 0, { mostRows: 100 })
  expect([sheet.name, sheet.hiddenColumns]).toEqual(['商务诚信调查表', [0]])
  expect(sheet.rows[3]?.map((cell) => cell.text)).toEqual([
    '题目标识',
    '序号',
    '问题',
    '责任单位',
    '选项（是/否）',
    '情况说明（叙述或数值）',
    '佐证材料',
  ])
  expect(sheet.rows[4]?.slice(0, 2).map((cell) => cell.text)).toEqual([loans, '1'])
})
