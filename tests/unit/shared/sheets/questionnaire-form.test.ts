import { expect, test } from 'vitest'
import { questionnaireFormKind, questionnaireWorkbook } from '#shared/sheets/questionnaire-form.ts'

const form = {
  questionnaireId: 'q',
  title: '信用监管指标调查问卷',
  formVersion: 3,
  dueOn: '2019-09-27',
  signedBy: '分管领导',
  unit: { unitId: 'court', name: '市法院' },
  tables: [
    {
      id: 't',
      title: '司法公信调查表',
      evidenceHead: '附件',
      questions: [
        { id: 'a', number: 2, text: '=SUM(A1)是否公开？', answer: 'yesNo' as const },
        { id: 'b', number: 5, text: '表彰情况。', answer: 'narrative' as const },
      ],
    },
  ],
  unitWords: { a: '法院', b: '法院\n司法局' },
  answers: [{ questionId: 'a', value: 'no', materials: '', note: '正在建设' }],
}

test('a 填报表 names unit and due day, keeps printed numbers and heads, and hides its ids (M-071)', () => {
  const { sheets, identity } = questionnaireWorkbook(form)
  const [sheet] = sheets
  expect(sheet?.titles).toEqual(['信用监管指标调查问卷', '司法公信调查表'])
  expect(sheet?.headLine).toEqual(['填报单位（盖章）：市法院', '报送期限：2019年9月27日前'])
  expect(sheet?.headRows[0]?.at(-1)).toBe('附件')
  expect(sheet?.rows).toEqual([
    ['a', '2', '=SUM(A1)是否公开？', '法院', '否', '正在建设', ''],
    ['b', '5', '表彰情况。', '法院\n司法局', '——', '', ''],
  ])
  expect(identity).toEqual({
    kind: questionnaireFormKind,
    questionnaireId: 'q',
    title: form.title,
    formVersion: '3',
    unitId: 'court',
    unitName: '市法院',
  })
})

test('only the answers may be filled in, 选项 by choice alone', () => {
  const [sheet] = questionnaireWorkbook(form).sheets
  expect(sheet?.isProtected).toBe(true)
  expect(sheet?.columns.map((column) => [column.isHidden === true, column.isUnlocked === true, column.choices ?? null])).toEqual([
    [true, false, null],
    [false, false, null],
    [false, false, null],
    [false, false, null],
    [false, true, ['是', '否']],
    [false, true, null],
    [false, true, null],
  ])
})
