import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCell, readStatus } from '#shared/ledgers/reading.ts'
import type { ColumnKind } from '#shared/ledgers/schema.ts'
import { columnKinds } from '#shared/ledgers/schema.ts'
import { column, complaints, context } from './sample-ledger.ts'

const value = (kind: ColumnKind, text: string, more = {}) => {
  const reading = readCell(column(kind), text, { ...context, ...more })
  return reading.ok ? reading.value : reading.problem
}

test.each(columnKinds)('an empty %s cell is no value', (kind) => {
  for (const text of ['', '  ', '　', '\u00a0', '\r\n']) expect(readCell(column(kind), text, context)).toEqual({ ok: true, value: null })
})

describe('dates', () => {
  test.each([
    ['2022-8-31', '2022-08-31'],
    ['2022.8.31', '2022-08-31'],
    ['2022/8/31', '2022-08-31'],
    ['2022年8月31日', '2022-08-31'],
    ['２０２２．８．３１', '2022-08-31'],
    ['8.31', '2022-08-31'],
    ['8-31', '2022-08-31'],
    ['8月底', '2022-08-31'],
    ['20220831', '2022-08-31'],
    ['2022/8/31 0:00:00', '2022-08-31'],
    ['2022年8月31日 星期三', '2022-08-31'],
    ['2022-8-31（周三）', '2022-08-31'],
    ['2022年2月30日', '2022年2月没有30日，请核对“2022年2月30日”'],
    ['20220230', '2022年2月没有30日，请核对“20220230”'],
    ['2202-8-31', '“2202-8-31”的年份是2202年，请核对后填写1900年至2100年之间的年份'],
    ['尽快', '“尽快”不是可识别的日期，请填写“2022-8-31”“8.31”或“8月底”这样的日期'],
    ['44804', '“44804”可能是表格内部的日期序号，请在原表格中将该列设为日期格式后重新复制'],
    ['########', '复制的单元格因列宽不足只显示“########”，请在原表格中加宽该列后重新复制'],
  ])('“%s” is %s', (text, expected) => expect(value('date', text)).toBe(expected))

  test.each([
    ['44804', '1900', '2022-08-31'],
    ['44804.75', '1900', '2022-08-31'],
    ['61', '1900', '1900-03-01'],
    ['59', '1900', '1900-02-28'],
    ['1', '1900', '1900-01-01'],
    ['60', '1900', '“60”不是有效的日期序号，请填写“2022-8-31”这样的日期'],
    ['43342', '1904', '2022-08-31'],
  ] as const)('Excel’s day %s counted from %s is %s, only if told', (text, serialDates, expected) =>
    expect(value('date', text, { serialDates })).toBe(expected),
  )
})

describe('months', () => {
  test.each([
    ['2022-08', '2022-08'],
    ['2022.8', '2022-08'],
    ['202208', '2022-08'],
    ['2022年8月', '2022-08'],
    ['2022年8月份', '2022-08'],
    ['8月', '2022-08'],
    ['十二月', '2022-12'],
    ['Aug-22', '2022-08'],
    ['2022/8/1', '2022-08'],
    ['2022-13', '一年没有13月，请核对“2022-13”'],
    ['2022-8-31', '“2022-8-31”是具体日期，此处只填年月，请填写“2022-08”或“2022年8月”这样的月份'],
    ['三季度', '“三季度”不是可识别的月份，请填写“2022-08”或“2022年8月”这样的月份'],
  ])('“%s” is %s', (text, expected) => expect(value('month', text)).toBe(expected))
})

describe('deadlines keep their wording', () => {
  test.each([
    ['8月底', '2022-08-31'],
    ['2022年12月底前', '2022-12-31'],
    ['2022年底前', '2022-12-31'],
    ['2023年年底', '2023-12-31'],
    ['年底前', '2022-12-31'],
    ['6月30日前', '2022-06-30'],
    ['2024年2月', '2024-02-29'],
    ['十月底', '2022-10-31'],
    ['2023年上半年', '2023-06-30'],
    ['三季度末', '2022-09-30'],
    ['第4季度', '2022-12-31'],
  ])('“%s” runs out on %s', (wording, by) => expect(value('deadline', ` ${wording} `)).toEqual({ wording, by }))

  test('M-170: 「持续推进」 names no day', () => expect(value('deadline', '持续推进')).toMatch(/^“持续推进”不是可识别的日期/))
})

describe('numbers', () => {
  test.each([
    ['integer', '６１９户', '“６１９户”不是可识别的数字，“栏目”请填写整数'],
    ['integer', '1,200', 1200],
    ['integer', '一百零五', 105],
    ['integer', '1.2万', 12_000],
    ['integer', '-0', 0],
    ['integer', '1,2', '“1,2”不是可识别的数字，“栏目”请填写整数'],
    ['integer', '3.5', '“3.5”带有小数，“栏目”只填整数，请核对'],
    ['integer', '9.12E+17', '“9.12E+17”是科学记数法，数字已不完整，请在原表格中将该列设为文本格式后重新复制'],
    ['integer', '99999999999999999', '“99999999999999999”超出“栏目”可以记录的范围，请核对位数和单位'],
    ['decimal', '０99.50', '99.5'],
    ['decimal', '-0.0', '0'],
    ['decimal', '0.1', '0.1'],
    ['percent', '99.5%', '99.5'],
    ['percent', '99.5', '99.5'],
    ['percent', '９９．５％', '99.5'],
    ['percent', '百分之八十', '80'],
    ['percent', '约八成', '“约八成”不是可识别的数字，“栏目”请填写“99.5%”或“99.5”这样的百分比'],
    ['text', '#N/A', '复制的单元格是出错的公式“#N/A”，请在原表格中改正后重新复制'],
  ] as const)('%s “%s” is %s', (kind, text, expected) => expect(value(kind, text)).toBe(expected))

  test('a number may bear its column’s unit', () =>
    expect(readCell(column('integer', { unit: '户' }), '６１９ 户', context)).toEqual({ ok: true, value: 619 }))
})

describe('money is exact, in fen', () => {
  test.each([
    ['35', 35_0000_00],
    ['35万元', 35_0000_00],
    ['５．５亿元', 550_000_000_00],
    ['1,200.50元', 1200_50],
    ['￥3，500元整', 3500_00],
    ['0.000001', 1],
    ['0.07元', 7],
    ['-2.5', -2_5000_00],
    ['1.234元', '“1.234元”精确到分以下，“栏目”最多精确到分，请核对'],
    ['99999999999亿', '“99999999999亿”超出“栏目”可以记录的范围，请核对位数和单位'],
    ['五百千元', '“五百千元”不是可识别的数字，“栏目”请填写“35万元”或“35”（万元）这样的金额'],
  ])('“%s” is %s', (text, expected) => expect(value('money', text)).toBe(expected))
})

describe('names', () => {
  test.each([
    ['unit', '孙吴', 'sunwu'],
    ['unit', ' 孙 吴 县 ', 'sunwu'],
    ['unit', '黑河市教育局', 'education'],
    ['unit', '五大连池市', 'wudalianchi-city'],
    ['unit', '五大连池', '“五大连池”可能是“五大连池市”或“五大连池风景区管委会”，请写明全称'],
    ['unit', '市外办', '没有找到单位“市外办”，请填写单位全称或规范简称'],
    ['choice', '电话', 'hotline'],
    ['choice', '来信(函)', 'letter'],
    ['choice', 'letter', 'letter'],
    ['choice', '微信', '“微信”不在“栏目”的选项中，请从“电话”“来信（函）”中选择'],
    ['measure', '７－３　进校园', 'measure-7-3'],
    ['measure', '8-9', '没有找到任务措施“8-9”，请填写“7-3”这样的措施编号'],
    ['entry', '市教育局承诺书', 'p1'],
    ['entry', '重名', '名为“重名”的台账条目有2个，请打开本条后从列表中选择'],
    ['entry', '没有', '没有找到台账条目“没有”，请填写所关联条目的完整名称，或先登记该条目'],
    ['person', ' 王　明 ', '王明'],
    ['creditCode', '９１３5０100m000100y43', '91350100M000100Y43'],
    ['creditCode', '9135 0100 M000 100Y 43', '91350100M000100Y43'],
  ] as const)('%s “%s” is %s', (kind, text, expected) => expect(value(kind, text)).toBe(expected))

  test('M-009: a name that two units share is never guessed, nor an alias taken from another’s name', () => {
    expect(value('unit', '风景区管委会')).toBe('wudalianchi-scenic')
  })

  test('evidence is named by its files', () => {
    expect(value('evidence', '方案.pdf；照片(一).jpg\n方案.pdf')).toEqual(['f1', 'f2'])
    expect(value('evidence', '别的.pdf')).toBe('没有找到佐证材料“别的.pdf”，请先添加该文件')
  })

  test('a wrong 统一社会信用代码 is taken, for it only warns', () => expect(value('creditCode', '123')).toBe('123'))

  test('办理状态 is read by its word', () => {
    expect(readStatus(complaints.statuses, '已办结')).toEqual({ ok: true, value: 'closed' })
    expect(readStatus(complaints.statuses, '搁置')).toEqual({
      ok: false,
      problem: '“搁置”不在“办理状态”的选项中，请从“办理中”“已办结”中选择',
    })
  })
})

describe('texts', () => {
  test('a short text is one line, a long one keeps its lines', () => {
    expect(value('text', ' 甲\r\n乙\t丙 ')).toBe('甲 乙 丙')
    expect(value('longText', '\r\n甲  \r\n\r\n乙\n')).toBe('甲\n\n乙')
  })

  test('a text over its length is refused with its length', () => {
    expect(value('text', '长'.repeat(201))).toMatch(/^“长{30}……”共201字，“栏目”不超过200字/)
    expect(value('longText', '长'.repeat(20_000))).toHaveLength(20_000)
  })
})

test('nothing that is typed or pasted throws, and every problem is one Chinese sentence', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.stringMatching(/^[0-9０-９.,年月日底前-]{0,12}$/))
  fc.assert(
    fc.property(fc.constantFrom(...columnKinds), anyText, (kind, text) => {
      const reading = readCell(column(kind), text, context)
      return reading.ok || (/\p{Script=Han}/u.test(reading.problem) && !/[\n。]$/.test(reading.problem))
    }),
    { numRuns: 2000 },
  )
})
