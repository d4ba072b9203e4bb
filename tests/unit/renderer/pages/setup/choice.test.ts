import { expect, test } from 'vitest'
import type { Choice, OfferedProgramme } from '#renderer/pages/setup/choice.ts'
import { firstChoice, missingChoice, setupInput, withProgramme } from '#renderer/pages/setup/choice.ts'

const programme = (id: string): OfferedProgramme => ({
  id,
  title: id,
  city: '黑河市',
  year: 2022,
  officeName: '专班办公室',
  cityUnit: { unitId: 'host', name: '市营商环境局' },
  counties: [{ unitId: 'xunke', name: '逊克县' }],
})

const whole: Choice = { profile: 'county', programmeId: 'a', unitId: 'xunke', officerName: ' 张某 ', hasReadNotice: true }

test('a programme that is the only one is chosen from the start, one of two is asked', () => {
  expect(firstChoice([programme('a')]).programmeId).toBe('a')
  expect(firstChoice([programme('a'), programme('b')]).programmeId).toBeNull()
})

test.each<[Partial<Choice>, string]>([
  [{ profile: null }, '请选择本机所在单位'],
  [{ programmeId: null }, '请选择工作方案'],
  [{ unitId: null }, '请选择县（市、区）'],
  [{ officerName: '  ' }, '请填写经办人姓名'],
  [{ hasReadNotice: false }, '请阅读并确认涉密信息提示'],
])('the wizard says what is missing: %o', (part, reason) => {
  expect(missingChoice({ ...whole, ...part })).toBe(reason)
  expect(setupInput({ ...whole, ...part })).toBeUndefined()
})

test('a county office is set up with its county and a trimmed name, a city office without a county', () => {
  const common = { programmeId: 'a', officerName: '张某', acceptsSecrecyNotice: true }
  expect(setupInput(whole)).toEqual({ ...common, profile: 'county', unitId: 'xunke' })
  expect(setupInput({ ...whole, profile: 'city' })).toEqual({ ...common, profile: 'city', unitId: null })
})

test('another programme forgets the county, the same one keeps it', () => {
  expect(withProgramme(whole, 'b').unitId).toBeNull()
  expect(withProgramme(whole, 'a').unitId).toBe('xunke')
})
