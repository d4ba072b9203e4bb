import { expect, test } from 'vitest'
import { paperFor } from '#electron/services/tables/list-workbook.ts'

test('a list takes the smallest paper that its columns fit on', () => {
  expect(paperFor(150)).toEqual({ paper: 'A4', orientation: 'portrait' })
  expect(paperFor(250)).toEqual({ paper: 'A4', orientation: 'landscape' })
  expect(paperFor(300)).toEqual({ paper: 'A3', orientation: 'landscape' })
  expect(paperFor(2_000)).toEqual({ paper: 'A3', orientation: 'landscape' })
})
