import { expect, test } from 'vitest'
import { nameFinder } from '#shared/ledgers/names.ts'
import { sampleUnits } from './sample-ledger.ts'

const find = nameFinder(sampleUnits, '黑河市')
const ids = (text: string) => find(text).map(({ id }) => id)

test('a thing is found by name and by alias, however it is typed', () => {
  expect(ids('孙吴县')).toEqual(['sunwu'])
  expect(ids(' 孙　吴 ')).toEqual(['sunwu'])
  expect(nameFinder([{ id: 'a', name: '（黑河）Ａ公司' }])('[黑河]a公司')).toHaveLength(1)
  expect(ids('')).toEqual([])
})

test('the city’s name may stand before a unit’s, and is no unit by itself', () => {
  expect(ids('黑河市教育局')).toEqual(['education'])
  expect(ids('黑河市孙吴县')).toEqual(['sunwu'])
  expect(ids('黑河市')).toEqual([])
  expect(nameFinder(sampleUnits)('黑河市教育局')).toEqual([])
})

test('M-009: what a declaration calls ambiguous gives all that it may mean, even where it is also a name', () => {
  expect(ids('五大连池')).toEqual(['wudalianchi-city', 'wudalianchi-scenic'])
  const named = nameFinder([
    { id: 'a', name: '开发区', ambiguousAliases: ['开发区'] },
    { id: 'b', name: '经济开发区', ambiguousAliases: ['开发区'] },
  ])
  expect(named('开发区').map(({ id }) => id)).toEqual(['a', 'b'])
})

test('a name goes before an alias of something else', () => {
  expect(
    nameFinder([
      { id: 'a', name: '甲', aliases: ['乙'] },
      { id: 'b', name: '乙' },
    ])('乙').map(({ id }) => id),
  ).toEqual(['b'])
})
