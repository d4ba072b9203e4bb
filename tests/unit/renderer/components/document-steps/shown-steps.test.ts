import { expect, test } from 'vitest'
import type { ShownStep } from '#renderer/components/document-steps/shown-steps.ts'
import { pageNote, placeOfSteps, shownSteps, waitingWords } from '#renderer/components/document-steps/shown-steps.ts'

const step = (name: string, title: string, state: ShownStep['state']): ShownStep => ({ step: name, title, state, on: null, detail: '' })
const steps = [step('check', '核稿', 'done'), step('signOff', '登记签批', 'current'), step('number', '编号', 'ahead')]
const versions = [
  { version: 2, officer: '李某' },
  { version: 1, officer: '张某' },
]

test('拟稿 stands first: who drafted it, how often it was changed', () => {
  expect(shownSteps(steps, versions, '2022-05-05')[0]).toEqual({
    step: 'draft',
    title: '拟稿',
    state: 'done',
    on: '2022-05-05',
    detail: '张某　改 1 次，已存版本',
  })
  expect(shownSteps(steps, versions.slice(1), '2022-05-05')[0]?.detail).toBe('张某')
})

test('the place counts 拟稿 as the first step', () => {
  expect(placeOfSteps(shownSteps(steps, versions, '2022-05-05'))).toBe('第 3 步，共 4 步')
  expect(placeOfSteps([step('file', '归档', 'done')])).toBe('共 1 步，已办完')
})

test('what a paper waits for is the act, not its registration', () => {
  expect(waitingWords(steps)).toBe('待签批')
  expect(waitingWords([step('seal', '用印登记', 'current')])).toBe('待用印登记')
  expect(waitingWords([step('file', '归档', 'done')])).toBeUndefined()
})

test('the note above the paper: papers without a 编号 have only a date to fill', () => {
  expect(pageNote('draft', steps)).toBe('所填编号、日期在登记后写入；分页以 Word、WPS 为准')
  expect(pageNote('draft', steps.slice(0, 2))).toBe('成文日期在登记后写入；分页以 Word、WPS 为准')
  expect(pageNote('issued', steps)).toContain('定稿')
  expect(pageNote('withdrawn', steps)).toContain('已撤回')
})
