import { expect, test } from 'vitest'
import { chosenWords, filterNote, searchWords } from '#renderer/components/table-export/filter-note.ts'

const options = [
  { value: 'open', label: '整改中' },
  { value: 'closed', label: '已销号' },
] as const

test('the note says every filter that is set, in the words of its chip', () => {
  expect(filterNote([chosenWords('状态', options, 'open'), '逾期', searchWords(' 诚信 ')])).toBe(
    '筛选条件：状态　整改中；逾期；查找“诚信”。',
  )
})

test('a list that nothing narrows has no note', () => {
  expect(filterNote([chosenWords('状态', options, null), false, null, searchWords(' ')])).toBe('')
})
