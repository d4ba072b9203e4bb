import { expect, test } from 'vitest'
import type { Notice } from '#renderer/pages/supervision/detail/notice.ts'
import type { TermField } from '#renderer/pages/supervision/detail/terms.ts'
import { missingTerm, newestTerms, recordedTerms, termsEdit, toggledItems } from '#renderer/pages/supervision/detail/terms.ts'

const item = (itemId: string, isIncluded: boolean): Notice['items'][number] => ({
  itemId,
  subject: { kind: 'obligation', obligationId: itemId },
  title: itemId,
  missed: '',
  missedOn: null,
  cause: 'submission',
  article: '第十条',
  earlier: '',
  isIncluded,
})

const notice: Notice = {
  notice: {
    noticeId: 'n1',
    documentId: 'd1',
    kind: 'supervision',
    number: '',
    title: '督办单',
    unit: { unitId: 'education', name: '市教育局' },
    items: 2,
    status: 'drafting',
    received: null,
    issuedOn: null,
    answerDueOn: '2022-05-13',
    daysLate: 0,
  },
  items: [item('a', true), item('b', false), item('c', true)],
  demands: '请抓紧办理',
  answerWay: '书面反馈',
  isListed: true,
  copyTo: ['市督导考评问责工作专班', '市纪委监委'],
  needsGroupLeader: false,
  answer: null,
  conclusion: null,
  report: null,
  rev: 4,
}
const kept = recordedTerms(notice)
const valueOf =
  (changes: Partial<Record<TermField, string>> = {}) =>
  (field: TermField): string =>
    changes[field] ?? kept[field]

test('what is kept unchanged is what the record says', () => {
  expect(termsEdit(notice, 4, valueOf())).toEqual({
    noticeId: 'n1',
    rev: 4,
    includedItemIds: ['a', 'c'],
    demands: '请抓紧办理',
    answerDueOn: '2022-05-13',
    isListed: true,
    copyTo: ['市督导考评问责工作专班', '市纪委监委'],
  })
})

test('matters keep the order of the notice, however they are ticked', () => {
  expect(toggledItems(notice, 'a c', 'b')).toBe('a b c')
  expect(toggledItems(notice, 'a b c', 'a')).toBe('b c')
  expect(toggledItems(notice, 'c', 'c')).toBe('')
})

test('a notice keeps one matter at least, a demand and a day', () => {
  expect(missingTerm(valueOf())).toBeUndefined()
  expect(missingTerm(valueOf({ items: '' }))).toBe('至少保留一项')
  expect(missingTerm(valueOf({ demands: ' ' }))).toBe('请填写办理要求')
  expect(missingTerm(valueOf({ answerDueOn: '' }))).toBe('请填写办理时限')
})

test('抄送 units are parted by 、 or a comma; nothing is nobody', () => {
  expect(termsEdit(notice, 4, valueOf({ copyTo: '甲， 乙、' })).copyTo).toEqual(['甲', '乙'])
  expect(termsEdit(notice, 4, valueOf({ copyTo: '', isListed: '' }))).toMatchObject({ copyTo: [], isListed: false })
})

test('terms are saved on the revision that was seen, and the newest are shown with their matters', () => {
  expect(termsEdit(notice, 3, valueOf()).rev).toBe(3)
  expect(newestTerms(notice)).toEqual([
    { label: '并入事项', value: 'a；c' },
    { label: '督办级别', value: '挂牌督办' },
    { label: '办理要求', value: '请抓紧办理' },
    { label: '办理时限', value: '5月13日' },
    { label: '抄　　送', value: '市督导考评问责工作专班、市纪委监委' },
  ])
})
