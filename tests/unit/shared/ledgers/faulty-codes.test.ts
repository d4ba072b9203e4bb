import { expect, test } from 'vitest'
import { codeRowsOf, faultyCodes } from '#shared/ledgers/faulty-codes.ts'
import { complaints } from './sample-ledger.ts'

const good = '91350100M000100Y43'
const other = '11100000MB0143028R'
const row = (entryId: string, name: string, code: string) => ({ entryId, ledgerId: 'a', name, code })

test('M-133: one code with two names, one name with two codes and a code that does not check are found', () => {
  const faults = faultyCodes([row('1', '甲公司', good), row('2', '乙公司', good), row('3', '甲公司', other), row('4', '丙公司', '123')])
  expect(faults.map(({ kind, code, entries }) => [kind, code, entries.map(({ entryId }) => entryId)])).toEqual([
    ['sameCode', good, ['1', '2']],
    ['sameName', good, ['1', '3']],
    ['wrongCode', '123', ['4']],
  ])
  expect(faults.map(({ problem }) => problem)).toEqual([
    '同一代码登记了“甲公司”“乙公司”等不同名称，请核对是更名还是重码',
    `同一名称登记了“${good}”“${other}”等不同代码，请对照证照核对`,
    '统一社会信用代码应为18位，“123”有3位，请对照证照核对',
  ])
})

test('brackets, blanks, widths and case make no difference between names and codes', () => {
  expect(
    faultyCodes([
      row('1', '黑河（爱辉）甲公司', good),
      row('2', '黑河(爱辉) 甲公司', good.toLowerCase()),
      row('3', '黑河［爱辉］甲公司 ', ` ${good}`),
    ]),
  ).toEqual([])
})

test('rows without a code or a name tell nothing about the pair', () => {
  expect(faultyCodes([row('1', '甲公司', ''), row('2', '甲公司', good), row('3', '', good)])).toEqual([])
})

test('a wrong code that stands in several entries is one fault', () => {
  expect(faultyCodes([row('1', '甲', '123'), row('2', '甲', '１２３')]).map(({ entries }) => entries.length)).toEqual([2])
})

test('the rows of a ledger take the name from the column that belongs to the code, by id where it is a unit', () => {
  const fields = { subject: '甲公司', code: good }
  expect(
    codeRowsOf(complaints, [
      { entryId: 'e1', fields, names: {} },
      { entryId: 'e2', fields: { subject: '甲公司' }, names: {} },
    ]),
  ).toEqual([{ entryId: 'e1', ledgerId: 'sample-complaint', name: '甲公司', code: good }])
  expect(codeRowsOf(complaints, [{ entryId: 'e1', fields: { ...fields, subject: 'u1' }, names: { u1: '市教育局' } }])[0]?.name).toBe(
    '市教育局',
  )
})
