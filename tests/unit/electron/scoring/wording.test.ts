import { expect, test } from 'vitest'
import { countNouns, interpretationLine, monthList, percentText } from '#electron/scoring/wording.ts'
import { parseFraction } from '#shared/domain/fraction.ts'
import { countKeys } from '#shared/packs/schema-appraisal.ts'
import { interpretation } from './programme.ts'

test('the line under every score names the interpretation and both factors (M-114)', () => {
  expect(interpretationLine(interpretation('literal'))).toBe('口径：逐级折算（字面），月度得分＝合计×70%，年度任务完成＝月均得分×70%。')
  expect(interpretationLine(interpretation('annual-only'))).toBe('口径：年度折算一次，月度得分＝合计×100%，年度任务完成＝月均得分×70%。')
})

test('percent and months', () => {
  expect(percentText(parseFraction('0.7'))).toBe('70%')
  expect(percentText(parseFraction('0.125'))).toBe('12.5%')
  expect(monthList(['2022-04', '2022-12'])).toBe('2022年4月、2022年12月')
})

test('every count of the rules has its noun and says what would have earned more', () => {
  for (const key of countKeys) {
    const { unit, noun, more } = countNouns[key]
    expect(more(3n)).toContain(`3 ${unit}`)
    expect(noun).not.toBe('')
  }
})
