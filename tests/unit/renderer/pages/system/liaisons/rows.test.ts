import { expect, test } from 'vitest'
import { filteredLiaisons, liaisonRows } from '#renderer/pages/system/liaisons/rows.ts'

const unit = (unitId: string, reports: boolean) => ({
  unitId,
  name: unitId,
  aliases: [`${unitId}简称`],
  ambiguousAliases: [],
  kind: 'department',
  sector: 'government',
  reports,
  scored: false,
  pilot: false,
  isHost: false,
  note: null,
})
const liaison = (unitId: string) => ({
  liaisonId: `l-${unitId}`,
  unitId,
  unitName: unitId,
  name: '联络员甲',
  section: '办公室',
  phone: '',
  fromOn: '2022-04-01',
})

test('M-007: every unit that reports has a row, with or without its 联络员', () => {
  const rows = liaisonRows([unit('甲局', true), unit('乙局', true), unit('各县', false)], [liaison('乙局')])
  expect(rows.map((row) => [row.unitId, row.liaison?.name ?? null])).toEqual([
    ['甲局', null],
    ['乙局', '联络员甲'],
  ])
})

test('未登记 and a search by alias leave what they say', () => {
  const rows = liaisonRows([unit('甲局', true), unit('乙局', true)], [liaison('乙局')])
  expect(filteredLiaisons(rows, { onlyMissing: true }, () => true).map((row) => row.unitId)).toEqual(['甲局'])
  expect(filteredLiaisons(rows, { onlyMissing: false }, (text) => text.includes('乙局简称')).map((row) => row.unitId)).toEqual(['乙局'])
})
