import { expect, test } from 'vitest'
import { panelWidth, widthAfterKey } from '#renderer/components/side-panel/panel-width.ts'

test('a remembered width stays within 340 and 560; what cannot be read is the usual one', () => {
  expect([panelWidth('400', 348), panelWidth('10', 348), panelWidth('9999', 348), panelWidth('wide', 348), panelWidth(null, 440)]).toEqual([
    400, 340, 560, 348, 440,
  ])
})

test('the handle moves with the arrow keys and stops at its limits', () => {
  expect(widthAfterKey(400, 'ArrowLeft')).toBe(416)
  expect(widthAfterKey(350, 'ArrowRight')).toBe(340)
  expect([widthAfterKey(400, 'Home'), widthAfterKey(400, 'End'), widthAfterKey(400, 'x')]).toEqual([340, 560, 400])
})
