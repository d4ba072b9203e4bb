import { expect, test } from 'vitest'
import {
  annualCircularSample,
  annualScoreDetailSample,
  annualSummarySample,
  correctionCircularSample,
} from '#shared/documents/samples/year.ts'
import { built, expectGrid, headsOf, notesOf, rowsOf, sentencesOf, tablesOf } from '#tests/support/documents/built.ts'

/** 更正通报, 年度考评通报, 年度考评得分明细表 and 总结报告 (考评细则 二（二）, 四; M-107, M-110, M-113). */

test('更正通报: its title names the month or the year, the reason stands before the figures', () => {
  const model = built('correction-circular', correctionCircularSample)
  expect(model.title).toBe('关于更正2022年4月份考评结果的通报')
  const said = sentencesOf(model)
  expect(said[0]).toContain('市专班4月28日通报的2022年4月份考评结果，经核实，孙吴县得分需要更正。')
  expect(said.slice(1, 3)).toEqual(['更正事由', '6月12日抽查：7-3 进校园方案未完成（只有网页标题，无方案正文）。'])
  expect(said.at(-1)).toBe('原通报内容与本通报不一致的，以本通报为准。')
  expect(built('correction-circular', { ...correctionCircularSample, month: null }).title).toBe('关于更正2022年度考评结果的通报')
})

test('更正通报: what changed is shown before and after, what did not is left out', () => {
  const [changes] = tablesOf(built('correction-circular', correctionCircularSample))
  expect(rowsOf(changes)).toEqual([
    ['减分项', '0.00', '1.38'],
    ['合计', '50.00', '48.62'],
    ['得分（合计×70%）', '35.00', '34.03'],
    ['名次', '第4名', '第5名'],
  ])
  if (changes !== undefined) expectGrid(changes)
})

test('更正通报: several counties each have their reason; a county whose figures stay shows them', () => {
  const [first] = correctionCircularSample.corrections
  if (first === undefined) throw new Error('no sample')
  const second = { ...first, county: '逊克县', reason: '依据文件名称更正', rows: [{ label: '合计', before: '40.72', after: '40.72' }] }
  const model = built('correction-circular', { ...correctionCircularSample, corrections: [first, second] })
  expect(sentencesOf(model).slice(0, 4)).toEqual([
    expect.stringContaining('2个县（市、区）得分需要更正'),
    '更正事由',
    '孙吴县。6月12日抽查：7-3 进校园方案未完成（只有网页标题，无方案正文）。',
    '逊克县。依据文件名称更正。',
  ])
  expect(rowsOf(tablesOf(model)[0]).at(-1)).toEqual(['逊克县', '合计', '40.72', '40.72'])
})

test('更正通报: all counties stand by their rank after it, with what moved', () => {
  const [, results] = tablesOf(
    built('correction-circular', { ...correctionCircularSample, scores: correctionCircularSample.scores.toReversed() }),
  )
  expect(rowsOf(results).map((row) => [row[0], row[1], row[3]])).toEqual([
    ['1', '爱辉区', ''],
    ['2', '北安市', ''],
    ['3', '嫩江市', ''],
    ['4', '五大连池市', '名次调整'],
    ['5', '孙吴县', '得分更正'],
    ['6', '逊克县', ''],
  ])
})

test('office.md «Scores»: a programme that ranks nobody has no column 名次, in neither 通报', () => {
  const unranked = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, rank: null }))
  const annual = built('annual-circular', { ...annualCircularSample, scores: unranked(annualCircularSample.scores) })
  const correction = built('correction-circular', { ...correctionCircularSample, scores: unranked(correctionCircularSample.scores) })
  expect(headsOf(tablesOf(annual)[0])).toEqual(['县（市、区）', '月均得分', '任务完成情况', '创新性举措', '合计'])
  expect(headsOf(tablesOf(correction)[1])).toEqual(['县（市、区）', '得分', '备注'])
  expect(rowsOf(tablesOf(annual)[0]).map((row) => row[0])).toEqual(annualCircularSample.scores.map(({ county }) => county))
  for (const table of [...tablesOf(annual), ...tablesOf(correction)]) expectGrid(table)
})

test('年度考评通报: results by rank, months in an annex, 口径 and rounding under the table', () => {
  const model = built('annual-circular', { ...annualCircularSample, scores: annualCircularSample.scores.toReversed() })
  const [results, months] = tablesOf(model)
  expect(model.title).toBe('关于2022年度政务守信践诺工作考评结果的通报')
  expect(rowsOf(results)[0]).toEqual(['1', '爱辉区', '56.21', '56.21', '15.00', '71.21'])
  expect(headsOf(months)).toEqual(['县（市、区）', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '月均'])
  expect(rowsOf(months).at(-1)?.slice(0, 2)).toEqual(['逊克县', '不计入'])
  expect(notesOf(model)).toContain('口径：百分制')
  expect(notesOf(model)).toContain('“不计入”为不计入平均的月份，依据见正文。')
  for (const table of tablesOf(model)) expectGrid(table)
})

test('年度考评通报: a year without innovations and without a month of another kind has no section and no note for them', () => {
  const scores = annualCircularSample.scores.map((row) => ({ ...row, months: row.months.map(() => '40.00') }))
  const model = built('annual-circular', { ...annualCircularSample, scores, innovations: [], explanations: [] })
  expect(sentencesOf(model)).not.toContain('创新性举措认定情况')
  expect(sentencesOf(model)).not.toContain('有关说明')
  expect(notesOf(model)).not.toContain('不计入平均')
})

test('年度考评得分明细表: months as they were taken, with version, origin and ground; the mean and the total as fractions', () => {
  const model = built('annual-score-detail', annualScoreDetailSample)
  const [lines, months, claims, readings] = tablesOf(model)
  expect(model.title).toBe('逊克县2022年度考评得分明细表')
  expect(rowsOf(lines).at(-1)).toEqual(['年度考评得分', '48.2900|＝4829/100'])
  expect(rowsOf(months)[0]).toEqual(['2022年4月', '—', '—', '—', '不计入平均', '专班会议纪要〔2022〕2号'])
  expect(rowsOf(months)[1]?.slice(3)).toEqual(['1', '非本系统计算', '—'])
  expect(rowsOf(months).at(-1)).toEqual(['月均得分', '43.2900＝4329/100'])
  expect(rowsOf(claims).length).toBe(2)
  expect(rowsOf(readings).map((row) => row.at(-1))).toEqual(['对照', '对照', '本表采用'])
  for (const table of tablesOf(model)) expectGrid(table)
})

test('年度考评得分明细表: before 审定 it is 暂定 and says why; a later version is named', () => {
  const draft = built('annual-score-detail', { ...annualScoreDetailSample, provisional: '年度考评结果尚未审定', version: null, rank: null })
  expect(draft.title).toContain('（暂定）')
  expect(notesOf(draft)).toContain('暂定：年度考评结果尚未审定。')
  expect(JSON.stringify(built('annual-score-detail', { ...annualScoreDetailSample, version: 2 }).blocks)).toContain('第2版　第6名')
})

test('总结报告: sections that have nothing are left out; a programme without scores has no table', () => {
  const headings = ['重点任务完成情况', '工作推进情况', '考评情况', '创新性举措', '存在的问题', '下步工作打算']
  expect(sentencesOf(built('annual-summary', annualSummarySample)).filter((text) => headings.includes(text))).toEqual(headings)
  const bare = { ...annualSummarySample, appraisal: [], scores: [], scoreNote: '', innovations: [], problems: [], progress: [] }
  const model = built('annual-summary', bare)
  expect(sentencesOf(model).filter((text) => headings.includes(text))).toEqual(['重点任务完成情况', '下步工作打算'])
  expect(tablesOf(model)).toEqual([])
})

test.each([
  ['annual-circular', { ...annualCircularSample, scores: [] }],
  ['annual-circular', { ...annualCircularSample, notes: [] }],
  ['correction-circular', { ...correctionCircularSample, corrections: [] }],
  ['annual-score-detail', { ...annualScoreDetailSample, average: '43.29' }],
])('%s refuses facts that are none', (id, facts) => {
  expect(() => built(id, facts)).toThrow(/./)
})
