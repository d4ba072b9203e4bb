import { expect, test } from 'vitest'
import { proposedPrint } from '#renderer/pages/ledgers/define/print-proposal.ts'
import { printableWidth } from '#shared/ledgers/paper.ts'

test('the smallest paper that holds the columns is proposed, and its width is not exceeded', () => {
  const few = proposedPrint([{ id: 'a', kind: 'text' }])
  const many = proposedPrint(Array.from({ length: 12 }, (_, at) => ({ id: `c${at}`, kind: 'longText' as const })))
  expect(few).toMatchObject({ paper: 'A4', orientation: 'portrait' })
  expect(many).toMatchObject({ paper: 'A3', orientation: 'landscape' })
  for (const print of [few, many]) {
    expect(print.columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(printableWidth(print))
  }
})
