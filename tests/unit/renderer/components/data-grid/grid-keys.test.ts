import { describe, expect, test } from 'vitest'
import type { GridFocus, GridReach } from '#renderer/components/data-grid/grid-keys.ts'
import { gridStep, nextEditable, rangeOf } from '#renderer/components/data-grid/grid-keys.ts'

const grid: GridReach = { rows: 10, columns: 4, page: 5, isEditable: ({ column }) => column === 1 || column === 3 }
const at = (row: number, column: number, anchor: GridFocus['anchor'] = null): GridFocus => ({ row, column, anchor })
const press = (name: string, focus: GridFocus) => {
  const parts = name.split('+')
  const key = { key: parts.at(-1) ?? '', isCtrl: parts.includes('Ctrl'), isShift: parts.includes('Shift'), isAlt: parts.includes('Alt') }
  return gridStep(focus, key, grid)
}

describe('moving', () => {
  test.each([
    ['ArrowDown', at(0, 0), [1, 0]],
    ['ArrowUp', at(0, 0), [0, 0]],
    ['ArrowRight', at(2, 3), [2, 3]],
    ['ArrowLeft', at(2, 3), [2, 2]],
    ['Home', at(2, 3), [2, 0]],
    ['End', at(2, 0), [2, 3]],
    ['Ctrl+Home', at(7, 2), [0, 0]],
    ['Ctrl+End', at(2, 0), [9, 3]],
    ['Ctrl+ArrowDown', at(2, 1), [9, 1]],
    ['PageDown', at(7, 1), [9, 1]],
    ['PageUp', at(7, 1), [2, 1]],
  ])('%s goes where a spreadsheet goes and stays inside', (name, from, [row, column]) => {
    expect(press(name, from)?.focus).toEqual({ row, column, anchor: null })
  })

  test('Shift draws a range from where it began, and the next plain arrow gives it up', () => {
    const once = press('Shift+ArrowDown', at(2, 1))?.focus ?? at(0, 0)
    const twice = press('Shift+ArrowRight', once)?.focus ?? at(0, 0)
    expect(rangeOf(twice)).toEqual({ top: 2, bottom: 3, left: 1, right: 2 })
    expect(press('ArrowUp', twice)?.focus.anchor).toBeNull()
  })
})

describe('acting', () => {
  test('Enter writes where the cell may be written and opens the row elsewhere', () => {
    expect(press('Enter', at(0, 1))?.act).toBe('edit')
    expect(press('Enter', at(0, 0))?.act).toBe('open')
  })

  test('F2 and typing begin writing only where it is allowed; an IME begins it too', () => {
    expect(press('F2', at(0, 1))?.act).toBe('edit')
    expect(press('F2', at(0, 0))).toBeUndefined()
    expect(press('4', at(0, 1))?.act).toBe('type')
    expect(press('Process', at(0, 1))?.act).toBe('type')
    expect(press('4', at(0, 0))).toBeUndefined()
  })

  test('Space ticks, Shift+Space ticks the range, Ctrl+A all, Ctrl+D fills down', () => {
    expect(press(' ', at(0, 0))?.act).toBe('tick')
    expect(press('Shift+ ', at(0, 0))?.act).toBe('tickRange')
    expect(press('Ctrl+a', at(0, 0))?.act).toBe('tickAll')
    expect(press('Ctrl+D', at(0, 0))?.act).toBe('fillDown')
  })

  test('Alt ↑↓ is the side panel’s, Esc the page’s unless a range is drawn', () => {
    expect(press('Alt+ArrowDown', at(0, 0))).toBeUndefined()
    expect(press('Escape', at(0, 0))).toBeUndefined()
    expect(press('Escape', at(2, 0, { row: 0, column: 0 }))).toEqual({ focus: at(2, 0), act: 'leaveRange' })
  })

  test('keys of the page and of the browser go on', () => {
    for (const name of ['Ctrl+k', 'Ctrl+c', 'Ctrl+v', 'Tab', 'F5']) expect(press(name, at(0, 1))).toBeUndefined()
  })

  test('a grid without rows takes no key', () => {
    expect(gridStep(at(0, 0), { key: 'ArrowDown', isCtrl: false, isShift: false, isAlt: false }, { ...grid, rows: 0 })).toBeUndefined()
  })
})

test('Enter to the next field: right, then the next row, none after the last', () => {
  expect(nextEditable({ row: 0, column: 1 }, 1, grid)).toEqual({ row: 0, column: 3 })
  expect(nextEditable({ row: 0, column: 3 }, 1, grid)).toEqual({ row: 1, column: 1 })
  expect(nextEditable({ row: 1, column: 1 }, -1, grid)).toEqual({ row: 0, column: 3 })
  expect(nextEditable({ row: 9, column: 3 }, 1, grid)).toBeUndefined()
})
