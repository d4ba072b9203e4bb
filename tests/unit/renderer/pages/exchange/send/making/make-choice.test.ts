import { expect, test } from 'vitest'
import type { Plan } from '#renderer/pages/exchange/send/making/make-choice.ts'
import { layoutOf, partsOf, planProblem, sizeWords } from '#renderer/pages/exchange/send/making/make-choice.ts'

const each = (part: Partial<Plan['packages'][number]> = {}): Plan['packages'][number] => ({
  recipient: { unitId: 'sunwu', name: '孙吴县' },
  parts: [{ noun: '月度任务', count: 29 }],
  records: 29,
  recordBytes: 2048,
  blobs: 0,
  blobBytes: 0,
  volumes: 1,
  obstacle: null,
  ...part,
})
const plan = (...packages: Plan['packages']): Plan => ({ packages, warnings: [] })

test('先报数据、后补佐证 divides the volumes, 不附佐证 leaves the evidence out (office.md «Receiving»)', () => {
  expect(layoutOf('together')).toEqual({ layout: 'together', withEvidence: true })
  expect(layoutOf('recordsFirst')).toEqual({ layout: 'recordsFirst', withEvidence: true })
  expect(layoutOf('none')).toEqual({ layout: 'together', withEvidence: false })
})

test('the parts of all packages are added up', () => {
  expect(
    partsOf(
      plan(
        each(),
        each({
          parts: [
            { noun: '单位校验码', count: 1 },
            { noun: '月度任务', count: 2 },
          ],
        }),
      ),
    ),
  ).toEqual([
    { noun: '月度任务', count: 31 },
    { noun: '单位校验码', count: 1 },
  ])
})

test('the button is grey while the plan is computed, where nothing would go, and where a recipient cannot be written to', () => {
  expect(planProblem(undefined)).toBe('正在计算')
  expect(planProblem(plan(each({ records: 0 })))).toBe('没有可发出的内容')
  expect(planProblem(plan(each({ obstacle: '收件单位尚未开通' })))).toBe('收件单位尚未开通')
  expect(planProblem(plan(each(), each({ obstacle: '收件单位尚未开通' })))).toBe('1 个单位不能生成，请先取消选择')
  expect(planProblem(plan(each()))).toBeUndefined()
})

test('the size says data, evidence and volumes', () => {
  expect(sizeWords(each())).toBe('数据 2 KB')
  expect(sizeWords(each({ blobs: 3, blobBytes: 3 * 1024 * 1024, volumes: 2 }))).toMatch(/^数据 2 KB，佐证 3 件、3(\.0)? MB，共 2 卷$/)
})
