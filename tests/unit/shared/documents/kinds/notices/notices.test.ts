import { expect, test } from 'vitest'
import { documentKind } from '#shared/documents/kinds/index.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import {
  inquiryLetterSample,
  internalReminderSample,
  reminderSlipSample,
  supervisionNoticeSample,
} from '#shared/documents/samples/notices.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { modelWords } from '#tests/support/documents/model-words.ts'

function build(id: string, facts: unknown): DocumentModel {
  const kind = documentKind(id)
  if (kind === undefined) throw new Error(id)
  return kind.build(facts, sampleLetterhead)
}
const textOf = (model: DocumentModel): string => modelWords(model).join('')

test('第十四条: a 督办单 cites measure, missed date, earlier notice with its number, and article', () => {
  const text = textOf(build('supervision-notice', supervisionNoticeSample))
  expect(text).toContain('（措施7-3）')
  expect(text).toContain('应于4月30日前制定印发')
  expect(text).toContain('4月21日已下发工作提示单（编号：〔2022〕第3号），逾期未回复。')
  expect(text).toContain('督办事由：延迟完成（第十四条）')
  expect(text).toContain('《黑河市政务守信践诺工作专班工作制度》第七、十、十四条')
})

test('拟稿, 审核 and 签发 never stand on the face of a 督办单', () => {
  expect(textOf(build('supervision-notice', supervisionNoticeSample))).not.toMatch(/拟稿|核稿|签发|审核：/)
})

test('A-33: without 挂牌 there is no listing form and no word of it', () => {
  const text = textOf(build('supervision-notice', { ...supervisionNoticeSample, listing: null }))
  expect(text).toContain('现予以督办')
  expect(text).not.toContain('挂牌')
})

test('one matter is a paragraph, several are numbered (一事一号)', () => {
  const one = build('supervision-notice', { ...supervisionNoticeSample, items: supervisionNoticeSample.items.slice(0, 1) })
  expect(one.title).toBe('关于“诚信黑河进校园”工作方案的督办单')
  expect(one.blocks.filter((block) => block.type === 'heading' && block.level === 2)).toHaveLength(0)
  const two = build('supervision-notice', supervisionNoticeSample)
  expect(two.blocks.filter((block) => block.type === 'heading' && block.level === 2)).toHaveLength(2)
})

test('an open number and an open date are marked blanks, in the head and in the forms', () => {
  const draft = build('supervision-notice', { ...supervisionNoticeSample, number: { year: 2022, serial: null }, datedOn: null })
  const number = draft.blocks.find((block) => block.type === 'numberLine')
  expect(number?.text).toEqual([{ text: '编号：' }, { text: '〔2022〕第　号', field: 'number' }])
  const signOff = draft.blocks.find((block) => block.type === 'signOff')
  expect(signOff?.date).toEqual([{ text: '2022年5月　日', field: 'datedOn' }])
  expect(JSON.stringify(draft).match(/"field":"number"/g)).toHaveLength(3)
  expect(JSON.stringify(build('supervision-notice', supervisionNoticeSample))).not.toContain('"field"')
})

test('office.md: a 提示单 that counts says so, one that does not is silent', () => {
  expect(textOf(build('reminder-slip', reminderSlipSample))).toContain('本项报送情况计入4月份考评。')
  const items = reminderSlipSample.items.map((item) => ({ ...item, countsFor: null }))
  expect(textOf(build('reminder-slip', { ...reminderSlipSample, items }))).not.toContain('计入')
})

test('a due day of another year is printed with its year', () => {
  const items = [{ ...reminderSlipSample.items[0], dueOn: '2021-12-31' }]
  expect(textOf(build('reminder-slip', { ...reminderSlipSample, items }))).toContain('应于2021年12月31日前报送')
})

test('an 内部催办单 has no red head, no seal and no 代章', () => {
  const model = build('internal-reminder', internalReminderSample)
  expect(model.blocks.some((block) => block.type === 'organMark' || block.type === 'redLine' || block.type === 'colophon')).toBe(false)
  expect(model.blocks.find((block) => block.type === 'signOff')).toMatchObject({ hasSeal: false, sealedBy: null })
})

test('a 函 asks and does not order (office.md «The ladder»)', () => {
  const text = textOf(build('inquiry-letter', inquiryLetterSample))
  expect(text).toMatch(/商请.+函复。.*专此致函/)
  expect(text).not.toMatch(/督办|责令|通报批评/)
})

test('GB/T 9704 7.3.2: the addressee ends with a full-width colon', () => {
  for (const [id, facts] of [
    ['reminder-slip', reminderSlipSample],
    ['supervision-notice', supervisionNoticeSample],
    ['internal-reminder', internalReminderSample],
    ['inquiry-letter', inquiryLetterSample],
  ] as const) {
    const addressee = build(id, facts).blocks.find((block) => block.type === 'addressee')
    expect(wordsOf(addressee?.text ?? []), id).toMatch(/：$/)
  }
})
