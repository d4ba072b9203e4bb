import { describe, expect, test } from 'vitest'
import type { Breakdown } from '#shared/packs/breakdown.ts'
import { compareBreakdown } from '#shared/packs/breakdown-compare.ts'
import { readBreakdown } from '#shared/packs/breakdown-reading.ts'
import { takeDifferences } from '#shared/packs/breakdown-take.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { sheetOfTexts, sourceTable } from '#tests/fixtures/breakdowns/source-tables.ts'

const document = { key: 'breakdown-1', title: '关于调整重点任务分解表的通知', number: null, issuedOn: '2022-06-01', from: '2022-07' }

/** The 分解表 of 黑河 with words replaced and rows added. */
function table(replacements: Readonly<Record<string, string>>, more: readonly string[][] = []): Breakdown {
  const { title, head, rows } = sourceTable('heihe-2022-plan')
  const changed = rows.map((row) => row.map((cell) => replacements[cell] ?? cell))
  const read = readBreakdown(sheetOfTexts([[title], head, ...changed, ...more]), { year: 2022, units: heihe2022 })
  if (read === undefined) throw new Error('no table')
  return read
}

function measure(pack: typeof heihe2022, code: string) {
  return pack.tasks.flatMap((task) => task.measures).find((each) => each.code === code)
}

describe('M-025: what is taken over makes the next version, and the rest stays as it was', () => {
  const read = table({ '市教育局 团市委': '市教育局 市法院', '8月底': '7月底', 加大选树诚信典范力度: '加大选树诚信典型力度' })

  test('leads', () => {
    const next = takeDifferences(heihe2022, read, ['7-3:leads'], document)
    expect(measure(next, '7-3')?.leads.map((id) => id.split(':').at(-1))).toEqual(['education-bureau', 'intermediate-court'])
    expect(next.version).toBe(heihe2022.version + 1)
    expect(measure(next, '7-3')?.source).toEqual({ document: 'heihe-2022:source:breakdown-1', clause: '分解表 序号7 措施3' })
    expect(next.sourceDocuments.at(-1)).toMatchObject({ title: document.title, issuedOn: '2022-06-01' })
    const others = (pack: typeof heihe2022) => pack.tasks.flatMap((task) => task.measures).filter((each) => each.code !== '7-3')
    expect(others(next)).toEqual(others(heihe2022))
  })

  test('a date, and a name', () => {
    const next = takeDifferences(heihe2022, read, ['1-1:deadline', '8:title'], document)
    expect(measure(next, '1-1')?.deadlines).toEqual([{ wording: '7月底', by: '2022-07-31', what: '完成' }])
    expect(next.tasks.find((task) => task.number === 8)?.title).toBe('加大选树诚信典型力度')
    expect(measure(next, '7-3')).toEqual(measure(heihe2022, '7-3'))
  })

  test('after that nothing of it differs any more', () => {
    const keys = ['7-3:leads', '1-1:deadline', '8:title']
    const next = takeDifferences(heihe2022, read, keys, document)
    expect(compareBreakdown(read, next).filter((each) => each.known === null)).toEqual([])
  })
})

test('a new task comes from its month on, in the 领域 of the task before it, with the leads of its row', () => {
  const read = table({}, [['18', '建设信用平台', '平台上线。', '1.编制方案。2.平台上线。', '市营商环境局', '1.8月底 2.12月底']])
  const next = takeDifferences(heihe2022, read, ['+18:task'], document)
  expect(next.tasks.at(-1)).toMatchObject({
    id: 'heihe-2022:task:18',
    origin: 'added',
    from: '2022-07',
    domain: 10,
    measures: [
      { code: '18-1', text: '编制方案。', deadlines: [{ by: '2022-08-31' }] },
      { code: '18-2', text: '平台上线。', deadlines: [{ by: '2022-12-31' }] },
    ],
  })
})

test('a new measure stands behind the measures of its task, with their 责任单位', () => {
  const more = table({}, [['17', '开展“优化营商环境宣传年”活动', '', '评选宣传案例。', '市委宣传部', '12月底']])
  const next = takeDifferences(heihe2022, more, ['17+2:measure'], document)
  expect(measure(next, '17-2')).toMatchObject({ text: '评选宣传案例。', responsible: measure(heihe2022, '17-1')?.responsible })
})

describe('what cannot be taken over is refused', () => {
  const read = table({ 市财政局: '市航天局', '8月底': '1月底' })

  test.each([
    ['6-1:leads', '“市航天局”不在本工作方案的单位名单内'],
    ['1-1:deadline', '完成时限早于本工作方案的开始日期'],
  ])('%s', (key, reason) => {
    expect(() => takeDifferences(heihe2022, read, [key], document)).toThrow(
      expect.objectContaining({ code: 'rule_violation', details: expect.objectContaining({ reason: `${key.split(':')[0]}：${reason}` }) }),
    )
  })

  test('a difference that is not there', () => {
    expect(() => takeDifferences(heihe2022, read, ['7-3:leads'], document)).toThrow(expect.objectContaining({ code: 'stale_version' }))
  })
})
