import { expect, test } from 'vitest'
import { changedTexts } from '#renderer/pages/documents/detail/paper.ts'

const texts = [
  { field: 'feedback', label: '反馈方式', text: '书面反馈', isLong: false },
  { field: 'contact', label: '附注', text: '', isLong: false },
]

test('only words that differ are kept; a field emptied on purpose counts', () => {
  expect(changedTexts(texts, {})).toEqual([])
  expect(changedTexts(texts, { feedback: ' 书面反馈 ', contact: '' })).toEqual([])
  expect(changedTexts(texts, { feedback: '', contact: '联系人见通讯录' })).toEqual([
    { field: 'feedback', text: '' },
    { field: 'contact', text: '联系人见通讯录' },
  ])
})

test('half-typed words of a field that is gone are left aside', () => {
  expect(changedTexts(texts, { 'items.gone.title': '旧事项' })).toEqual([])
})
