import { expect, test } from 'vitest'
import { buildLedgerPrint, ledgerPrintFacts } from '#shared/documents/ledger-print.ts'
import { drawDocument } from '#shared/documents/draw.ts'
import { ledgerSheet } from '#shared/documents/ledger-sheet.ts'
import { documentModelSchema } from '#shared/documents/model.ts'
import { paperCss } from '#shared/documents/paper-css.ts'
import { ledgerPrintSample } from '#shared/documents/samples/ledger-print.ts'
import { printableWidth, serialWidth } from '#shared/ledgers/paper.ts'

const sheets = (['A4', 'A3'] as const).flatMap((paper) =>
  (['portrait', 'landscape'] as const).map((orientation) => ({ paper, orientation })),
)

test.each(sheets)('the text area of %o is as wide as a declaration may use', (sheet) => {
  const { width, side } = ledgerSheet(sheet)
  expect(width - 2 * side).toBe(printableWidth(sheet) + serialWidth)
  expect(side).toBeGreaterThanOrEqual(25)
})

test('a printed ledger is a document like any other: head line, table with a head row, places to sign', () => {
  const model = documentModelSchema.parse(buildLedgerPrint(ledgerPrintFacts.parse(ledgerPrintSample)))
  expect(model.blocks.map((block) => block.type)).toEqual(['title', 'formHead', 'table', 'handSignatures'])
  expect(model.blocks[2]).toMatchObject({
    rows: [
      {},
      {
        cells: expect.arrayContaining([{ lines: [[{ text: '按季度考核，首季度已考核。' }], [{ text: '第二季度待考核。' }]] }]) as unknown[],
      },
    ],
  })
})

test('it is drawn on its own sheet, for which there is a style', () => {
  const [article] = drawDocument(buildLedgerPrint(ledgerPrintFacts.parse(ledgerPrintSample))).children ?? []
  expect(article?.className).toBe('paper-sheet paper-landscape paper-ledger paper-a3')
  expect(paperCss).toContain('.paper-ledger.paper-a3.paper-landscape { width: 420mm; min-height: 297mm; padding: 25mm 25mm 24mm; }')
})

test('a ledger without entries says that none is missing', () => {
  const model = buildLedgerPrint(ledgerPrintFacts.parse({ ...ledgerPrintSample, rows: [] }))
  expect(model.blocks.map((block) => block.type)).toEqual(['title', 'formHead', 'table', 'note', 'handSignatures'])
})
