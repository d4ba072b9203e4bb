import { expect, test } from 'vitest'
import { readDisplay, standardDisplay, writeDisplay } from '#renderer/components/display/display.ts'

test('a display setting is found again as it was kept', () => {
  for (const scale of [1, 1.15, 1.3] as const) {
    for (const isHighContrast of [true, false])
      expect(readDisplay(writeDisplay({ scale, isHighContrast }))).toEqual({ scale, isHighContrast })
  }
})

test('what cannot be read is the standard', () => {
  expect([readDisplay(null), readDisplay('7 loud')]).toEqual([standardDisplay, standardDisplay])
})
