import { expect, test } from 'vitest'
import { changedTexts, newestTexts } from '#renderer/pages/documents/detail/paper.ts'

const plain = { isLong: false, form: 'line', isRequired: false } as const
const texts = [
  { ...plain, field: 'feedback', label: '反馈方式', text: '书面反馈', columns: [] },
  { ...plain, field: 'contact', label: '附注', text: '', columns: [] },
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

test('after another officer’s change the words of the record are shown where something else was typed', () => {
  expect(newestTexts(texts, [{ field: 'contact' }])).toEqual([{ label: '附注', value: '空' }])
  expect(newestTexts(texts, changedTexts(texts, { feedback: '电话反馈' }))).toEqual([{ label: '反馈方式', value: '书面反馈' }])
})
