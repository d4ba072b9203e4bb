import { expect, test } from 'vitest'
import { fitScale, placeAt, sheetWidth, zoomStep } from '#renderer/components/document-steps/zoom.ts'

test('an upright sheet is 210 mm wide, a wide layout or a landscape section 297 mm', () => {
  expect(sheetWidth({ layout: 'formal', blocks: [] })).toBeCloseTo(793.7, 1)
  expect(sheetWidth({ layout: 'wide', blocks: [] })).toBeCloseTo(1122.5, 1)
  expect(sheetWidth({ layout: 'formal', blocks: [{ type: 'section', orientation: 'landscape' }] })).toBeCloseTo(1122.5, 1)
})

test('a ledger has the sheet that it declares: A3 横排 is 420 mm wide and still fits a narrow window whole (office.md «Documents»)', () => {
  const width = (paper: 'A3' | 'A4', orientation: 'landscape' | 'portrait'): number =>
    sheetWidth({ layout: 'ledger', sheet: { paper, orientation }, blocks: [] })
  expect(width('A4', 'portrait')).toBeCloseTo(793.7, 1)
  expect(width('A4', 'landscape')).toBeCloseTo(1122.5, 1)
  expect(width('A3', 'landscape')).toBeCloseTo(1587.4, 1)
  const desk = 1093 - 56
  expect(fitScale(desk, width('A3', 'landscape')) * width('A3', 'landscape')).toBeLessThanOrEqual(desk - 48)
})

test('页宽 leaves a margin, is never above the true size and never below what can be read', () => {
  expect(fitScale(629, 793.7)).toBe(0.73)
  expect(fitScale(1400, 793.7)).toBe(1)
  expect(fitScale(100, 793.7)).toBe(0.4)
})

test('another scale leaves the same words at the upper edge of the desk', () => {
  expect(placeAt(1000, 1, 0.5)).toBe(500)
  expect(placeAt(placeAt(730, 0.73, 1), 1, 0.73)).toBeCloseTo(730)
  expect(placeAt(0, 0.4, 2)).toBe(0)
})

test('the magnifier goes to the next tenth, between 40 % and 200 %', () => {
  expect(zoomStep(0.73, 1)).toBe(0.8)
  expect(zoomStep(0.73, -1)).toBe(0.7)
  expect(zoomStep(0.8, 1)).toBe(0.9)
  expect(zoomStep(0.8, -1)).toBe(0.7)
  expect(zoomStep(2, 1)).toBe(2)
  expect(zoomStep(0.4, -1)).toBe(0.4)
})
