import { expect, test } from 'vitest'
import { spotCheckRecordSample } from '#shared/documents/samples/spot-checks.ts'
import { built, notesOf, rowsOf, tablesOf } from '#tests/support/documents/built.ts'

test('考评细则 三（三）: what belongs to the whole check stands once beside its measures', () => {
  const model = built('spot-check-record', spotCheckRecordSample)
  const [table] = tablesOf(model)
  expect(rowsOf(table).map((row) => row.length)).toEqual([9, 3, 9])
  expect(rowsOf(table)[1]).toEqual(['7-6 进社区方案', '属实', ''])
  expect(table?.rows[0]?.cells.map(({ rowSpan }) => rowSpan ?? 1)).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 2])
  expect(JSON.stringify(model.blocks)).toContain('抽查2个单位、3项措施')
})

test('a month without spot checks says so; who checked is printed once it is said', () => {
  const empty = { ...spotCheckRecordSample, checks: [] }
  expect(notesOf(built('spot-check-record', empty))).toBe('注：本月没有登记抽查。')
  expect(notesOf(built('spot-check-record', { ...empty, checkers: '×××、×××' }))).toContain('抽查人员：×××、×××。')
})

test('two checks of one county count as one unit, however many measures', () => {
  const [check] = spotCheckRecordSample.checks
  const findings = Array.from({ length: 40 }, (_, at) => ({ measure: `措施${at + 1}`, finding: '属实', reason: '' }))
  const model = built('spot-check-record', { ...spotCheckRecordSample, checks: [{ ...check, findings }, check] })
  expect(JSON.stringify(model.blocks)).toContain('抽查1个单位、42项措施')
})
