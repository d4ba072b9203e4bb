import { expect, test } from 'vitest'
import { answerFrom, answerInput, problemOf, writtenOf } from '#renderer/pages/ledgers/questionnaires/form/sheet-answers.ts'
import type { SheetQuestion } from '#renderer/pages/ledgers/questionnaires/words.ts'

const question: SheetQuestion = {
  questionId: 'q-1',
  number: 1,
  text: '受理投诉件数',
  answer: 'number',
  value: '12',
  materials: '受理台账',
  note: '',
  evidence: [{ evidenceId: 'e-1', title: '受理台账' }],
}

test('a sheet begins with what is recorded, linked evidence too; a blank answer is none', () => {
  const written = writtenOf(question)
  expect(answerInput(question, written)).toEqual({
    questionId: 'q-1',
    value: '12',
    materials: '受理台账',
    note: '',
    evidenceIds: ['e-1'],
  })
  expect(answerInput(question, { ...written, value: ' ' }).value).toBeNull()
})

test('a half-typed answer comes before the recorded one; a draft that cannot be read does not', () => {
  const typed = { ...writtenOf(question), value: '13' }
  expect(answerFrom(JSON.stringify(typed), question)).toEqual(typed)
  expect(answerFrom('{', question)).toEqual(writtenOf(question))
  expect(answerFrom(undefined, question)).toEqual(writtenOf(question))
})

test('a number that is none is said at its field; full-width digits and blanks are understood', () => {
  const wrong = (value: string): string | undefined => problemOf(question, { ...writtenOf(question), value })
  expect([wrong('若干'), wrong('１，２００'), wrong('')]).toEqual(['应填数字', undefined, undefined])
})
