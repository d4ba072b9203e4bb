import { expect, test } from 'vitest'
import type { Addition, Adjustment, Raise } from '#shared/packs/adjustment.ts'
import { adjustmentFaults, applyAdjustment } from '#shared/packs/adjust.ts'
import { adjustmentDifferences, unchangedSentences } from '#shared/packs/adjustment-view.ts'
import { findPack } from '#shared/packs/index.ts'
import { printedTarget, targetOf } from '#shared/packs/indicator-target.ts'
import type { IndicatorTarget, ProgrammePack } from '#shared/packs/schema.ts'

const pack = findPack('heihe-2022') as ProgrammePack
const codeRate = pack.indicators.find((each) => each.title.includes('赋码'))

const raise: Raise = {
  indicatorId: codeRate?.id ?? '',
  operator: '>=',
  value: '40',
  wording: '不低于40%',
  isBinding: true,
  effectiveFrom: '2022-08',
  by: '2022-12-31',
}

const addition: Addition = {
  title: '推行科研诚信承诺制',
  goal: '初步建立完善科研领域诚信承诺制',
  domain: 1,
  from: '2022-08',
  measures: [
    {
      text: '实行科研诚信承诺制度。',
      shortTitle: '科研诚信承诺',
      leadIds: [pack.hostUnitId],
      responsibleIds: [],
      deadlineWording: '12月底前',
      by: '2022-12-31',
    },
  ],
}

const adjustment: Adjustment = {
  key: 'adjustment-1',
  basis: '关于动态调整工作目标任务实施方案',
  basisNumber: '〔2022〕12号',
  issuedOn: '2022-07-20',
  raises: [raise],
  additions: [addition],
}

test('a raised target judges the months from its 生效月 on; the months before keep the old one (A-18, M-025)', () => {
  const next = applyAdjustment(pack, adjustment)
  const raised = next.indicators.find((each) => each.id === codeRate?.id)
  if (raised === undefined || codeRate === undefined) throw new Error('the pack has no 赋码率')
  expect(targetOf(raised, '2022-07')).toEqual(targetOf(codeRate, '2022-07'))
  expect(targetOf(raised, '2022-08')).toMatchObject({ value: '40', effectiveFrom: '2022-08' })
  expect(printedTarget(targetOf(raised, '2022-12') as IndicatorTarget, raised.unit)).toBe('≥40%')
})

test('在原工作任务目标不变的基础上: every task that stood stays as it was, the added one comes after them (M-025)', () => {
  const next = applyAdjustment(pack, adjustment)
  expect(next.version).toBe(pack.version + 1)
  expect(next.tasks.slice(0, pack.tasks.length)).toEqual(pack.tasks)
  expect(next.tasks.at(-1)).toMatchObject({ number: 18, origin: 'added', from: '2022-08', title: '推行科研诚信承诺制' })
  expect(next.sourceDocuments.at(-1)).toMatchObject({ title: '关于动态调整工作目标任务实施方案', number: '〔2022〕12号' })
})

test('the difference names the old target beside the new one, and every added measure with its lead and deadline', () => {
  expect(adjustmentDifferences(pack, adjustment).map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['raised', codeRate?.targets[0]?.wording, '不低于40%'],
    ['added', '', '初步建立完善科研领域诚信承诺制'],
    ['added', '', '实行科研诚信承诺制度。（市营商环境局，12月底前）'],
  ])
})

test('an adjustment that changes nothing, raises twice, or reaches back is refused with its reason', () => {
  expect(adjustmentFaults(pack, { ...adjustment, raises: [], additions: [] })).toHaveLength(1)
  expect(adjustmentFaults(pack, { ...adjustment, raises: [raise, raise] }).join()).toContain('只能调整一次')
  expect(adjustmentFaults(pack, { ...adjustment, raises: [{ ...raise, effectiveFrom: '2022-04' }] }).join()).toContain('生效月应在其后')
  expect(adjustmentFaults(pack, { ...adjustment, raises: [{ ...raise, effectiveFrom: '2023-01' }] }).join()).toContain(
    '不在本工作方案的月份内',
  )
  expect(() => applyAdjustment(pack, { ...adjustment, additions: [{ ...addition, domain: 99 }] })).toThrow()
})

test('a target that is not higher, or due before it takes effect, is no raise (调高指标)', () => {
  const faultsOf = (change: object) => adjustmentFaults(pack, { ...adjustment, raises: [{ ...raise, ...change }] }).join()
  expect(faultsOf({ value: '25' })).toContain('没有高于现行目标')
  expect(faultsOf({ value: '24.9', operator: '>' })).toContain('没有高于现行目标')
  expect(faultsOf({ value: '25', operator: '>' })).toBe('')
  expect(faultsOf({ by: '2022-07-31' })).toContain('完成时限早于生效月')
  expect(faultsOf({ indicatorId: 'heihe-2022:indicator:nothing' })).toContain('请重新选择指标')
})

test('an added task has a domain, months, carriers and dates of the programme, each told in a sentence', () => {
  const [measure] = addition.measures
  if (measure === undefined) throw new Error('no measure')
  const faultsOf = (change: object, ofMeasure: object = {}) =>
    adjustmentFaults(pack, { ...adjustment, additions: [{ ...addition, measures: [{ ...measure, ...ofMeasure }], ...change }] }).join()
  const upper = pack.units.find((unit) => unit.kind === 'upperBody')?.id ?? ''
  expect(faultsOf({})).toBe('')
  expect(faultsOf({ domain: 99 })).toContain('所属领域不在本工作方案内')
  expect(faultsOf({ from: '2023-01' })).toContain('起始月份不在本工作方案的月份内')
  expect(faultsOf({}, { leadIds: ['heihe:unit:nowhere'] })).toContain('不能承担措施')
  expect(faultsOf({}, { responsibleIds: [upper] })).toContain('不能承担措施')
  expect(faultsOf({}, { responsibleIds: [pack.hostUnitId] })).toContain('有单位重复')
  expect(faultsOf({}, { by: '2022-07-31' })).toContain('完成时限早于起始月份')
})

test('a target that is set for a later year stays ahead of a raise of this year', () => {
  const hegang = findPack('hegang-2022') as ProgrammePack
  const indicator = hegang.indicators.find((each) => each.targets.some((target) => target.effectiveFrom > hegang.cadence.to))
  if (indicator === undefined) throw new Error('no target of a later year')
  const raised = { ...raise, indicatorId: indicator.id, value: '9', effectiveFrom: '2022-09', by: '2022-12-31' }
  const next = applyAdjustment(hegang, { ...adjustment, raises: [raised], additions: [] })
  const months = next.indicators.find((each) => each.id === indicator.id)?.targets.map((target) => target.effectiveFrom)
  expect(months).toEqual(['2022-06', '2022-09', '2023-01'])
})

test('what stays is said beside what changes: 17 tasks, 31 measures, the months before (M-025, A-18)', () => {
  expect(unchangedSentences(pack, adjustment)).toEqual([
    '17项原任务、31项具体措施不变',
    '其余9项指标的目标不变',
    '2022年7月及以前各月仍按原目标',
    '2022年7月及以前各月的台账清单不列新增任务',
  ])
  const fromTheStart = [{ ...addition, from: '2022-04' }]
  expect(unchangedSentences(pack, { raises: [], additions: fromTheStart })).toEqual(['17项原任务、31项具体措施不变'])
})

test('two adjustments one after the other: the second starts from the first, each target with its own document', () => {
  const first = applyAdjustment(pack, adjustment)
  const second = applyAdjustment(first, {
    ...adjustment,
    key: 'adjustment-2',
    raises: [{ ...raise, value: '45', wording: '不低于45%', effectiveFrom: '2022-10' }],
  })
  const targets = second.indicators.find((each) => each.id === codeRate?.id)?.targets ?? []
  expect(targets.map((each) => [each.value, each.source.document.split(':').at(-1)])).toEqual([
    ['25', 'implementation-plan'],
    ['40', 'adjustment-1'],
    ['45', 'adjustment-2'],
  ])
  expect(second.tasks.map((task) => task.number).slice(-2)).toEqual([18, 19])
})
