import { expect, test } from 'vitest'
import { groupsOf, screenAt, screens, screensOf } from '#renderer/app/screens.ts'

test('the navigation has five groups in the office’s order', () => {
  expect(groupsOf(screens).map((group) => group.map((screen) => screen.label))).toEqual([
    ['今日'],
    ['任务台账', '月度计划', '月度报送', '考评', '提醒督办'],
    ['工作信息', '专项台账'],
    ['公文', '数据收发'],
    ['系统', '帮助'],
  ])
})

test('a place below a screen belongs to it; the home screen owns only its own path', () => {
  expect(screenAt('/')?.folder).toBe('today')
  expect(screenAt('/documents/42')?.folder).toBe('documents')
  expect(screenAt('/documentsx')).toBeUndefined()
})

test('paths and folders are each used once', () => {
  expect(new Set(screens.map((screen) => screen.path)).size).toBe(screens.length)
  expect(new Set(screens.map((screen) => screen.folder)).size).toBe(screens.length)
})

test('a programme without 考评细则 offers no 考评 in navigation and search; every other screen stays', () => {
  expect(screensOf({ isAppraised: true })).toBe(screens)
  const labels = screensOf({ isAppraised: false }).map((screen) => screen.label)
  expect(labels).toEqual(screens.map((screen) => screen.label).filter((label) => label !== '考评'))
  expect(labels).toHaveLength(screens.length - 1)
})
