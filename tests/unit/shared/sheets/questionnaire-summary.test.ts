import { expect, test } from 'vitest'
import { questionnaireSummaryWorkbook } from '#shared/sheets/questionnaire-summary.ts'

const question = (number: number, answer: string) => ({
  number,
  text: '是否公开?',
  units: ['财政局', '税务局'],
  answer,
  materials: '',
  standing: '',
})
const summary = {
  title: '调查问卷',
  organ: '市营商局',
  asOf: '2019-09-30',
  asked: 2,
  received: 1,
  missing: ['市税务局'],
  late: [],
  signedBy: '分管领导',
  tables: [
    { title: '甲表', questions: [question(1, '是'), question(2, '=1+1')] },
    { title: '乙表', questions: [question(1, '否')] },
    { title: '丙表', questions: [question(1, ''), question(2, '')] },
  ],
  answers: [
    {
      unit: '市财政局',
      receivedOn: '2019-09-27',
      standing: '按时',
      table: '甲表',
      number: 1,
      text: '是否公开?',
      answer: '是',
      materials: '',
      note: '',
    },
    {
      unit: '市税务局',
      receivedOn: null,
      standing: '逾期',
      table: '甲表',
      number: 1,
      text: '是否公开?',
      answer: '',
      materials: '',
      note: '',
    },
  ],
}

test('the summary has a row a question, its table named once over them, and the 未报名单 below (M-071)', () => {
  const [merged] = questionnaireSummaryWorkbook(summary).sheets
  expect(merged?.rows.map((row) => [row[0], row[4]])).toEqual([
    ['甲表', '是'],
    ['甲表', '=1+1'],
    ['乙表', '否'],
    ['丙表', ''],
    ['丙表', ''],
  ])
  expect(merged?.bodyMerges).toEqual([
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 3, left: 0, bottom: 4, right: 0 },
  ])
  expect([merged?.headLine, merged?.notes]).toEqual([
    ['汇总单位（盖章）：市营商局', '截至：2019年9月30日', '应报2个单位，已报1个'],
    ['注：未报单位（1个）：市税务局。'],
  ])
})

test('every unit’s own answers stand beside it, with the day they came as a true day', () => {
  const [, own] = questionnaireSummaryWorkbook(summary).sheets
  expect(own?.rows.map((row) => [row[1], row[2], row[3], row[7]])).toEqual([
    ['市财政局', { day: '2019-09-27' }, '按时', '是'],
    ['市税务局', '', '逾期', ''],
  ])
  expect(own?.rows[0]).toHaveLength(own?.columns.length ?? 0)
})
