import { expect, test } from 'vitest'
import type { Toast } from '#renderer/components/undo-toast/undo-memory.ts'
import { movedOn, nothingDone, shown, takenBack, vanished } from '#renderer/components/undo-toast/undo-memory.ts'

const written: Toast = { message: '已写入 200 条 1600 格', undo: () => {} }
const copied: Toast = { message: '已复制' }

test('Ctrl+Z still takes back the last act when its toast has vanished (M-053)', () => {
  const later = vanished(shown(nothingDone, written))
  expect(later).toEqual({ shown: null, last: written })
})

test('what is only said does not take the place of what can be taken back', () => {
  expect(shown(shown(nothingDone, written), copied)).toEqual({ shown: copied, last: written })
})

test('the next act that can be taken back is the one that Ctrl+Z reaches', () => {
  const removed: Toast = { message: '已将 3 条移入回收站', undo: () => {} }
  expect(shown(shown(nothingDone, written), removed).last).toBe(removed)
})

test('after another change, or on another page, Ctrl+Z reaches nothing; a toast that stands keeps its button', () => {
  expect(movedOn(vanished(shown(nothingDone, written))).last).toBeNull()
  expect(movedOn(shown(nothingDone, written))).toEqual({ shown: written, last: null })
})

test('by the key it is said what was taken back, by the button the toast is gone; neither can be done twice', () => {
  const standing = shown(nothingDone, written)
  expect(takenBack(vanished(standing), 'key')).toEqual({ shown: { message: '撤销：已写入 200 条 1600 格' }, last: null })
  expect(takenBack(standing, 'button')).toEqual(nothingDone)
})
