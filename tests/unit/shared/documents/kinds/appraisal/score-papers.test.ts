import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withFraction } from '#shared/documents/points.ts'
import { reviewSheetSample, scoreDetailSample } from '#shared/documents/samples/scores.ts'
import { built, expectGrid, notesOf, rowsOf, tablesOf } from '#tests/support/documents/built.ts'

/** 考评得分明细表 and 市专班复核评分表 of a month (office.md «Scores», M-101, M-113). */

test('明细表: points with four decimals and as a fraction; a whole number stands alone', () => {
  const [table] = tablesOf(built('score-detail', scoreDetailSample))
  const points = rowsOf(table).map((row) => row.at(-1))
  expect(points).toEqual(['34.2857|＝240/7', '4.0000', '4.0000', '1.0000', '0.0000', '43.2857|＝303/7', '30.3000|＝303/10'])
})

test('明细表: every record behind the points stands in the annex with its share and its files, each part once', () => {
  const [, items] = tablesOf(built('score-detail', scoreDetailSample))
  const rows = rowsOf(items)
  expect(rows.length).toBe(scoreDetailSample.items?.length)
  expect(rows[0]).toEqual(['1', '工作完成情况', '1-1 政务诚信承诺', '本月完成', '5.7143|＝40/7', '政务诚信承诺材料（文件）'])
  expect(rows[4]).toEqual(['5', '5-1 公务员诚信教育培训', '未完成', '0.0000', '—'])
  for (const table of tablesOf(built('score-detail', scoreDetailSample))) expectGrid(table)
})

test('明细表: without records there is no annex; a draft from before fractions were printed still builds', () => {
  const { items: _items, totalFraction: _total, scoreFraction: _score, ...older } = scoreDetailSample
  const model = built('score-detail', { ...older, lines: older.lines.map(({ fraction: _fraction, ...line }) => line) })
  expect(tablesOf(model).length).toBe(1)
  expect(rowsOf(tablesOf(model)[0])[0]?.at(-1)).toBe('34.2857')
})

test('明细表: a correction and other readings are printed under the table', () => {
  const remarks = ['本表为更正后第2版，更正理由：抽查未完成。', '口径：抽查发现——在发现当月扣减。']
  expect(notesOf(built('score-detail', { ...scoreDetailSample, remarks }))).toContain(remarks.join('4.'))
})

test('a fraction is printed exactly where the decimals are not all of it', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 6n), 10n ** 6n), fc.bigInt(2n, 10n ** 6n), (top, bottom) => {
      expect(withFraction('1.0000', `${top}/${bottom}`)).toBe(`1.0000\n＝${top}/${bottom}`)
      expect(withFraction('1.0000', `${top}`)).toBe('1.0000')
    }),
  )
})

test('复核评分表: 自评 beside 复核 row by row, parts numbered in their order, 减分 without points of the county', () => {
  const [table] = tablesOf(built('review-sheet', reviewSheetSample))
  const rows = rowsOf(table)
  expect(rows[0]).toEqual(['一、工作完成情况（40分）', '40.00', '34.29', ''])
  expect(rows[5]).toEqual([
    '5',
    '5-1 公务员诚信教育培训',
    '本月完成',
    '未完成',
    '改否：3个乡镇培训计划尚未印发',
    '公务员诚信教育培训材料（文件）',
  ])
  expect(rows.map((row) => row[0]).filter((text) => /^[一二三四五]、/.test(text ?? ''))).toEqual([
    '一、工作完成情况（40分）',
    '二、材料按时报送情况（5分）',
    '三、工作信息报送情况（3＋2分）',
    '四、动态调整目标任务情况（20分）',
    '五、减分项',
  ])
  expect(rows.slice(-3)).toEqual([
    ['五、减分项', '—', '0.00', ''],
    ['合计', '50.00', '43.29', ''],
    ['月度考评得分（合计×70%）', '—', '30.30', ''],
  ])
  if (table !== undefined) expectGrid(table)
})

test('复核评分表: 暂定 and its reason are said until the month is published', () => {
  const model = built('review-sheet', { ...reviewSheetSample, provisional: '3项复核后有变动，需重新复核', datedOn: null })
  expect(model.title).toBe('逊克县2022年4月市专班复核评分表（暂定）')
  expect(notesOf(model)).toContain('暂定得分：3项复核后有变动，需重新复核。')
  expect(notesOf(built('review-sheet', reviewSheetSample))).not.toContain('暂定')
})

test('复核评分表: a month without any line has its parts all the same', () => {
  const parts = reviewSheetSample.parts.map((part) => ({ ...part, rows: [] }))
  expect(rowsOf(tablesOf(built('review-sheet', { ...reviewSheetSample, parts }))[0]).length).toBe(7)
})

test.each([
  ['score-detail', { ...scoreDetailSample, total: '43.29' }, /四位小数/],
  ['score-detail', { ...scoreDetailSample, totalFraction: '303:7' }, /分数/],
  ['review-sheet', { ...reviewSheetSample, total: '43.2857' }, /两位小数/],
])('%s refuses points in another form', (id, facts, said) => {
  expect(() => built(id, facts)).toThrow(said)
})
