import { expect, test } from 'vitest'
import type { CellKey } from '#renderer/components/fields/rows/row-keys.ts'
import { actOf } from '#renderer/components/fields/rows/row-keys.ts'

const plain: Omit<CellKey, 'key'> = {
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  isAtStart: false,
  isAtEnd: false,
}
const pressed = (key: string, part: Partial<CellKey> = {}) => actOf({ ...plain, key, ...part })

test('Enter goes down and adds a row at the end, Shift+Enter goes up, Ctrl+Enter puts a row in, Alt+Delete removes one', () => {
  expect(pressed('Enter')).toEqual({ act: 'row', by: 1, adds: true })
  expect(pressed('Enter', { shiftKey: true })).toEqual({ act: 'row', by: -1, adds: false })
  expect(pressed('Enter', { ctrlKey: true })).toEqual({ act: 'insert' })
  expect(pressed('Delete', { altKey: true })).toEqual({ act: 'remove' })
})

test('arrows leave a cell at its edges alone', () => {
  expect(pressed('ArrowLeft')).toBeNull()
  expect(pressed('ArrowLeft', { isAtStart: true })).toEqual({ act: 'column', by: -1 })
  expect(pressed('ArrowRight', { isAtStart: true })).toBeNull()
  expect(pressed('ArrowRight', { isAtEnd: true })).toEqual({ act: 'column', by: 1 })
  expect(pressed('ArrowDown')).toEqual({ act: 'line', by: 1 })
})

test('no key is the table’s while an IME chooses signs', () => {
  for (const key of ['Enter', 'ArrowDown', 'ArrowLeft', 'Delete']) {
    for (const ctrlKey of [false, true]) {
      expect(pressed(key, { isComposing: true, isAtStart: true, isAtEnd: true, ctrlKey, altKey: key === 'Delete' })).toBeNull()
    }
  }
})

test('letters, Tab and what is selected with Shift stay the field’s own', () => {
  for (const key of ['a', '中', 'Tab', 'Delete', 'Backspace', 'Home']) expect(pressed(key)).toBeNull()
  expect(pressed('ArrowRight', { isAtEnd: true, shiftKey: true })).toBeNull()
  expect(pressed('ArrowDown', { ctrlKey: true })).toBeNull()
})
