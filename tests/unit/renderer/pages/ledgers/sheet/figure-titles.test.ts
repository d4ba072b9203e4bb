import { expect, test } from 'vitest'
import { figureTitles } from '#renderer/pages/ledgers/sheet/figure-titles.ts'

test('what all figures of a ledger end with goes without saying beside its name', () => {
  expect(figureTitles(['纳入清单的失信违约事项数', '已解决的失信违约事项数', '未解决的失信违约事项数'])).toEqual([
    '纳入清单',
    '已解决',
    '未解决',
  ])
  expect(figureTitles(['被列为失信被执行人的单位案件数', '已退出名单的单位案件数'])).toEqual(['被列为失信被执行人', '已退出名单'])
})

test('titles that do not end alike, or one alone, stay whole', () => {
  const titles = ['重错码总数', '已纠正的重错码数', '未纠正的重错码数']
  expect(figureTitles(titles)).toEqual(titles)
  expect(figureTitles(['已收到的投诉件数'])).toEqual(['已收到的投诉件数'])
  expect(figureTitles(['的件数', '已办的件数'])).toEqual(['的件数', '已办的件数'])
})
