import { expect, test } from 'vitest'
import { articlesName } from '#renderer/pages/supervision/detail/articles.ts'
import { areTermsOpen, attachmentNames, groundOf, mattersSentence, missedParts } from '#renderer/pages/supervision/detail/notice.ts'

test('only what is late is red', () => {
  expect(missedParts('应于4月30日前制定，逾期5天')).toEqual({ due: '应于4月30日前制定，', late: '逾期5天' })
  expect(missedParts('应于4月20日前报送，漏报')).toEqual({ due: '应于4月20日前报送，', late: '漏报' })
  expect(missedParts('11月30日到期')).toEqual({ due: '11月30日到期', late: '' })
})

const items = [
  { cause: 'submission', article: '第十条', isIncluded: true },
  { cause: 'delayed', article: '第十四条', isIncluded: true },
  { cause: 'delayed', article: '第十四条', isIncluded: true },
  { cause: 'dueSoon', article: '第十三条', isIncluded: false },
] as const

test('the sentence and the ground are those of the matters on the notice', () => {
  expect(mattersSentence(items)).toBe('3 项，事由：材料报送、延迟完成')
  expect(groundOf(items)).toBe('工作制度第十、十四条')
})

test('articles are cited once, in order', () => {
  expect(articlesName(['第十四条', '第七条', '第十条', '第十四条'])).toBe('第七、十、十四条')
  expect(articlesName([])).toBe('')
})

test('附件 are read from the paper', () => {
  const blocks = [{ type: 'attachmentNote' as const, names: ['督办事项办理回执', '挂牌督办事项登记表'] }]
  expect(attachmentNames({ blocks })).toEqual(['督办事项办理回执', '挂牌督办事项登记表'])
})

test('matters and terms stay as they are once a leader has signed', () => {
  expect([areTermsOpen('draft'), areTermsOpen('checked'), areTermsOpen('signedOff'), areTermsOpen('issued')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
