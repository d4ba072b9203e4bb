import { expect, test } from 'vitest'
import { monthFacts, takenWords } from '#renderer/pages/appraisal/year/origin/month-facts.ts'
import { month } from '../a-year.ts'

const interpretation = { id: 'hundred-point', name: '百分制', monthFactor: '100%', yearFactor: '100%', sentence: '' }
const published = { version: 1, score: '28.08', publishedOn: '2022-04-29', correction: '', origin: 'paper' as const, basis: '《通报》' }
const valueOf = (facts: readonly { label: string; value: string }[], label: string) => facts.find((each) => each.label === label)?.value

test('a month says how it came into the year: figure, factor, source, version, day and 依据文件', () => {
  const facts = monthFacts(month({ score: '40.11', total: '40.11', origin: 'paper' }), { published, decidedOn: null }, interpretation)
  expect(facts).toEqual([
    { label: '计入年度', value: '40.11' },
    { label: '月度合计', value: '40.11' },
    { label: '口径', value: '百分制，月度折算100%' },
    { label: '来源', value: '非本系统计算' },
    { label: '版本', value: '第1版' },
    { label: '通报', value: '2022年4月29日' },
    { label: '依据文件', value: '《通报》' },
  ])
})

test('a later version has the day and reason of its correction, and says where the settled year rests on an older one', () => {
  const second = { ...published, version: 2, correction: '录入有误', basis: '' }
  expect(valueOf(monthFacts(month({ version: 2 }), { published: second, decidedOn: null }, interpretation), '更正理由')).toBe('录入有误')
  expect(valueOf(monthFacts(month({ version: 1 }), { published: second, decidedOn: null }, interpretation), '现行版本')).toBe(
    '第2版，年度得分所依据的是第1版',
  )
})

test('a month without a score has its ground, and one sentence of how the year takes it', () => {
  const zero = month({ kind: 'zero', score: '0.00', total: null, version: null, origin: null, ground: '未报送' })
  expect(monthFacts(zero, { published: null, decidedOn: '2023-01-10' }, interpretation)).toEqual([
    { label: '计入年度', value: '0.00' },
    { label: '依据', value: '未报送' },
    { label: '确定日期', value: '2023年1月10日' },
  ])
  expect(takenWords(zero, true)).toBe('本月按0分计入年度平均。')
  expect(takenWords(month({ kind: 'open' }), true)).toMatch(/须补评，或选择不计入平均、按0分/)
  expect(takenWords(month({ kind: 'open' }), false)).toMatch(/尚未结束/)
})
