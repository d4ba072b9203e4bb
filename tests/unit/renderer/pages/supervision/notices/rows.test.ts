import { expect, test } from 'vitest'
import type { NoticeRow } from '#renderer/pages/supervision/notices/rows.ts'
import { filteredNotices, noNoticeFilters } from '#renderer/pages/supervision/notices/rows.ts'

const notice: NoticeRow = {
  noticeId: 'n1',
  documentId: 'd1',
  kind: 'supervision',
  number: '〔2022〕第2号',
  title: '关于“诚信黑河进校园”工作方案的督办单',
  unit: { unitId: 'education', name: '市教育局' },
  items: 2,
  status: 'delivered',
  received: null,
  issuedOn: '2022-05-06',
  answerDueOn: '2022-05-13',
  daysLate: 3,
}
const letter: NoticeRow = { ...notice, noticeId: 'n2', kind: 'letter', daysLate: 0 }

test('逾期未答复 keeps what is late, a kind keeps its own', () => {
  expect(filteredNotices([notice, letter], { ...noNoticeFilters, isOverdue: true }, () => true)).toEqual([notice])
  expect(filteredNotices([notice, letter], { ...noNoticeFilters, kind: 'letter' }, () => true)).toEqual([letter])
})

test('a notice is found by title, unit and number', () => {
  for (const word of ['进校园', '市教育局', '第2号']) {
    expect(filteredNotices([notice], noNoticeFilters, (text) => text.includes(word))).toEqual([notice])
  }
})
