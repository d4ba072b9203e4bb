import { expect, test } from 'vitest'
import { namesMeasure, namesReportingUnit } from '#electron/services/imports/captions.ts'

test.each<[string, boolean, boolean]>([
  ['填报单位（盖章）：逊克县专班', true, false],
  ['报 送 部 门：市教育局', true, false],
  ['单位：万元', false, true],
  ['金额单位: 元', false, true],
  ['单位负责人：', false, false],
  ['截至：2022年4月30日', false, false],
  ['核对日期：2022年6月10日', false, false],
])('%s', (caption, isUnit, isMeasure) => {
  expect([namesReportingUnit(caption), namesMeasure(caption)]).toEqual([isUnit, isMeasure])
})
