import { describe, expect, test } from 'vitest'
import type { Sheet } from '#shared/sheets/model.ts'
import { questionnaireFormKind } from '#shared/sheets/questionnaire-form.ts'
import { type FormReading, readQuestionnaireForm } from '#shared/sheets/questionnaire-reading.ts'
import { identitySheetName } from '#shared/sheets/workbook.ts'

const cell = (text: string) => ({ text, number: null })
const sheet = (name: string, rows: readonly (readonly string[])[], merges: Sheet['merges'] = []): Sheet => ({
  name,
  isHidden: name === identitySheetName,
  rows: rows.map((row) => row.map(cell)),
  merges,
  hiddenRows: [],
  hiddenColumns: [],
})

const expected = {
  questionnaireId: 'q',
  formVersion: 2,
  tables: [
    {
      id: 't1',
      title: '商务诚信调查表',
      evidenceHead: '佐证材料',
      questions: [
        { id: 'loans', number: 1, text: '守信激励金融产品是否投入市场?', answer: 'yesNo' as const },
        { id: 'awards', number: 2, text: '有关诚信方面表彰情况。', answer: 'narrative' as const },
        { id: 'count', number: 3, text: '归集信用信息条数', answer: 'number' as const },
      ],
    },
  ],
  units: ['loans', 'awards', 'count'].map((questionId) => ({ questionId, unitId: 'finance', word: '财政局' })),
  names: [
    { unitId: 'finance', name: '市财政局', others: ['财政局', '黑河市财政局'] },
    { unitId: 'wudalianchi', name: '五大连池市', others: ['五大连池'] },
    { unitId: 'scenic', name: '五大连池风景区管委会', others: ['五大连池'] },
  ],
}
const head = ['序号', '问题', '责任单位', '选项 (是/否)', '佐证材料']
const identity = (changes: object = {}) =>
  sheet(
    identitySheetName,
    Object.entries({
      kind: questionnaireFormKind,
      questionnaireId: 'q',
      title: '问卷',
      formVersion: '2',
      unitId: 'finance',
      unitName: '市财政局',
      ...changes,
    }),
  )
const plain = (rows: readonly (readonly string[])[]) => sheet('商务诚信调查表', [head, ...rows])
const read = (sheets: readonly Sheet[], unitId: string | null = 'finance', lines: readonly string[] = []): FormReading =>
  readQuestionnaireForm({ sheets, lines }, expected, unitId)

describe('the source’s own table, filled in by hand (A-30)', () => {
  test('的 选项 column takes 是/否, a narrative and a number alike', () => {
    const reading = read([
      plain([
        ['1', '守信激励金融产品是否投入市场？', '财政局', '☑是　□否', '《清单》（台账）'],
        ['2', '有关诚信方面表彰情况', '财政局', '获省级表彰\n1次', ''],
        ['3', '归集信用信息条数', '财政局', '１，２００', ''],
      ]),
    ])
    expect(reading).toMatchObject({ refusal: null, unitId: 'finance', notices: [], problems: [], unread: [] })
    expect(reading.answers.map((answer) => [answer.questionId, answer.value, answer.materials])).toEqual([
      ['loans', 'yes', '《清单》（台账）'],
      ['awards', '获省级表彰\n1次', ''],
      ['count', '1200', ''],
    ])
  })

  test('title rows, a unit’s cell merged down, notes and signatures are no questions', () => {
    const rows = [
      ['信用监管指标调查问卷'],
      ['填报单位（盖章）：市财政局', '', '', '2019年9月20日'],
      head,
      ['1', '守信激励金融产品是否投入市场?', '财政局', '否', ''],
      ['2', '有关诚信方面表彰情况。', '', '无', ''],
      ['3', '归集信用信息条数', '', '0', ''],
      ['注：本表一式两份。'],
      ['', '分管领导（签字）：', '', '填报人：', ''],
    ]
    const merges = [
      { top: 3, left: 2, bottom: 5, right: 2 },
      { top: 6, left: 0, bottom: 6, right: 4 },
    ]
    const reading = read([sheet('表1', rows, merges)], null)
    expect([reading.refusal, reading.unitId, reading.problems]).toEqual([null, 'finance', []])
    expect(reading.answers.map((answer) => answer.value)).toEqual(['no', '无', '0'])
  })

  test('a row that is gone, one named twice and one that cannot be read are said; what was not read is named', () => {
    const reading = read([
      plain([
        ['1', '守信激励金融产品是否投入市场?', '', '已投入', ''],
        ['1', '守信激励金融产品是否投入市场?', '', '是', ''],
        ['2', '有关诚信方面表彰情况。', '', '', ''],
      ]),
    ])
    expect(reading.problems.map((each) => [each.place, each.problem])).toEqual([
      ['《商务诚信调查表》第2行“选项”', '应填“是”或“否”'],
      ['《商务诚信调查表》第3行“问题”', '同一题目出现两次，以前一行为准'],
    ])
    expect([reading.notices, reading.unread]).toEqual([['表中缺少该单位的1道题目，未读入'], ['loans', 'count']])
  })
})

describe('whose form it is', () => {
  const rows = [['1', '守信激励金融产品是否投入市场?', '财政局', '是', '']]
  test('by the line over a Word table, under any of its names', () => {
    for (const name of ['市财政局', '黑河市财政局', '财政局']) {
      expect(read([plain(rows)], null, [`填报单位（盖章）：${name}\t报送期限：2019年9月27日前`])).toMatchObject({
        unitId: 'finance',
        refusal: null,
      })
    }
  })

  test('a name that two units share is asked, never guessed (M-009)', () => {
    const { refusal } = read([plain(rows)], null, ['填报单位：五大连池'])
    expect(refusal).toBe('“五大连池”可能是“五大连池市”或“五大连池风景区管委会”，请写明全称')
  })

  test('a unit that is not asked, none at all, and one that is not chosen', () => {
    expect(read([plain(rows)], null, ['填报单位：市审计局']).refusal).toBe('“市审计局”不是本问卷的责任单位')
    expect(read([plain(rows)], null).refusal).toBe('表中没有写明填报单位，请选择填报单位后再读')
    expect(read([plain(rows)], 'audit').refusal).toBe('所选单位不是本问卷的责任单位')
    expect(read([plain(rows), identity()], 'scenic').refusal).toBe('该表是“市财政局”的填报表，不是所选单位的')
  })
})

describe('the program’s own form, by its hidden identity', () => {
  const own = [['题目标识', '序号', '问题', '责任单位', '选项（是/否）', '情况说明（叙述或数值）', '佐证材料']]
  const filled = [
    ['loans', '1', '守信激励金融产品是否投入市场?', '财政局', '是', '由税务局经办', ''],
    ['awards', '2', '有关诚信方面表彰情况。', '财政局', '——', '无', ''],
    ['count', '3', '归集信用信息条数', '财政局', '——', '12', ''],
  ]
  test('narratives and numbers stand in the column for words, a remark to 是/否 is a note', () => {
    const reading = read([sheet('商务诚信调查表', [...own, ...filled]), identity()], null)
    expect(reading).toMatchObject({ refusal: null, problems: [] })
    expect(reading.answers.map((answer) => [answer.value, answer.note])).toEqual([
      ['yes', '由税务局经办'],
      ['无', ''],
      ['12', ''],
    ])
  })

  test('a question whose words were changed is said and read as it was asked', () => {
    const changed = [['loans', '1', '产品是否全部投入市场?', '财政局', '否', '', ''], ...filled.slice(1)]
    const reading = read([sheet('表', [...own, ...changed]), identity()], null)
    expect(reading.problems.map((each) => each.problem)).toEqual(['题目文字被改动，按原题读入'])
    expect(reading.answers[0]?.value).toBe('no')
  })

  test.each([
    [{ kind: 'ledger' }, '该文件是本程序的其他表格，不是调查问卷填报表'],
    [{ questionnaireId: 'other', title: '上年问卷' }, '该表是另一份问卷《上年问卷》的填报表'],
    [{ unitId: 'audit', unitName: '市审计局' }, '“市审计局”不是本问卷的责任单位'],
    [{ formVersion: 'x' }, '该表的标识被改动，请重新下发后填报'],
    [{ formVersion: '3' }, '该表为第3版，本机只有第2版，请核对问卷'],
  ])('%o: %s', (changes, refusal) => {
    expect(read([sheet('表', [...own, ...filled]), identity(changes)], null)).toMatchObject({ refusal, answers: [] })
  })

  test('an older version is taken where the unit’s questions are the same, else refused with what changed', () => {
    const old = identity({ formVersion: '1' })
    expect(read([sheet('表', [...own, ...filled]), old], null).notices).toEqual(['该表为第1版，该单位题目未变，照常读入'])
    expect(read([sheet('表', [...own, ...filled.slice(1)]), old], null).refusal).toBe(
      '该表为第1版，现为第2版，该单位题目已增加1题，请按现版填报',
    )
  })
})
