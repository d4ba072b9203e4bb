import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { listSheets, readSheet } from '#electron/spreadsheets/read.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { buildCollectedProgress, collectedProgressFacts } from '#shared/documents/collected-progress.ts'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import { buildLedgerPrint, ledgerPrintFacts } from '#shared/documents/ledger-print.ts'
import type { Block, DocumentModel, Inline } from '#shared/documents/model.ts'
import { collectedProgressSample } from '#shared/documents/samples/collected-progress.ts'
import { ledgerPrintSample } from '#shared/documents/samples/ledger-print.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { documentWorkbook, hasTable } from '#shared/sheets/from-document.ts'
import { printedNumber } from '#shared/sheets/printed-number.ts'
import { editInOpenpyxl } from '#tests/support/spreadsheets/editors.ts'

/** Every official paper with a table, as a workbook read by two readers: nothing that the table says is lost. */

const rows = ledgerPrintSample.rows.map((row) => row.with(1, '=1+1').with(5, '+86-456\n@甲'))
const papers: readonly DocumentModel[] = [
  ...documentKinds.map(({ build, sample }) => build(sample, sampleLetterhead)).filter(hasTable),
  buildCollectedProgress(collectedProgressFacts.parse(collectedProgressSample)),
  buildLedgerPrint(ledgerPrintFacts.parse({ ...ledgerPrintSample, rows })),
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papers-'))
  await mkdir(join(folder, 'again'))
  await Promise.all(papers.map(async (model) => writeFile(own(model), await writeWorkbook(documentWorkbook(model)))))
  await editInOpenpyxl(
    papers.map((model) => ({ from: own(model), to: again(model), edits: [] })),
    folder,
  )
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

const own = ({ kind }: DocumentModel) => join(folder, `${kind}.xlsx`)
const again = ({ kind }: DocumentModel) => join(folder, 'again', `${kind}.xlsx`)

const words = (text: readonly Inline[]): string => text.map((part) => part.text).join('')

/** All that stands in a document's tables and around them, a line each. */
function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'table':
      return [...block.headRows, ...block.rows].flatMap(({ cells }) =>
        cells.flatMap(({ lines, foot }) => [...lines.map(words), words(foot ?? [])]),
      )
    case 'form':
      return block.rows.flatMap(({ fields }) =>
        fields.flatMap(({ label, value, foot }) => [...label.split('\n'), ...value.map(words), words(foot ?? [])]),
      )
    case 'formHead':
      return block.parts.map(words)
    case 'handSignatures':
      return block.labels.map((label) => `${label}：`)
    case 'note':
      return [words(block.text)]
    default:
      return []
  }
}

/** A figure is read by its value: 39.20, which its cell's format prints, as 39.2. */
function valueOf(line: string): string {
  return String(printedNumber(line)?.number ?? line)
}

async function textsOf(path: string): Promise<string[]> {
  const file = await openOfficeFile({ path, name: '公文.xlsx' }, ['xlsx'])
  const sheets = await listSheets(file)
  const read = await Promise.all(sheets.map(async (_, at) => readSheet(file, at, { mostRows: 1000 })))
  return read.flatMap((sheet) => sheet.rows.flatMap((cells) => cells.flatMap(({ text }) => text.split('\n').map((line) => line.trim()))))
}

describe.each(papers.map((model) => [model.kind, model] as const))('%s', (_, model) => {
  test.each([
    ['our own reader', own],
    ['openpyxl', again],
  ] as const)('every line of its tables is found again by %s', async (_reader, pathOf) => {
    const found = new Set(await textsOf(pathOf(model)))
    const lines = model.blocks.flatMap(linesOf).filter((line) => line.trim() !== '')
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.filter((line) => !found.has(line.trim()) && !found.has(valueOf(line)))).toEqual([])
  })

  test('it holds no formula, and is one page wide', async () => {
    const parts = unzipSync(await readFile(own(model)))
    const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'))
    expect(sheets).toHaveLength(documentWorkbook(model).sheets.length)
    for (const name of sheets) {
      const xml = strFromU8(parts[name] ?? new Uint8Array())
      expect(xml).not.toMatch(/<f[ >]/)
      expect(xml).toMatch(/fitToWidth="1" fitToHeight="0"/)
    }
  })
})

test('a cell that begins like a formula is a text for either reader, and stays one when it is saved again', async () => {
  const ledger = papers.at(-1)
  if (ledger === undefined) throw new Error('the ledger is the last paper')
  for (const path of [own(ledger), again(ledger)]) expect((await textsOf(path)).filter((text) => text === '=1+1')).toHaveLength(2)
  const saved = unzipSync(await readFile(again(ledger)))
  expect(strFromU8(saved['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toMatch(/<f[ >]/)
})

test('office.md «Documents»: the paper of each, A3 where it is wide', async () => {
  const paperOf = async (kind: string): Promise<string> => {
    const parts = unzipSync(await readFile(join(folder, `${kind}.xlsx`)))
    return /<pageSetup [^>]*>/.exec(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()))?.[0] ?? ''
  }
  expect(await paperOf('collected-progress')).toContain('paperSize="8" orientation="landscape"')
  expect(await paperOf('task-breakdown')).toContain('paperSize="9" orientation="landscape"')
  expect(await paperOf('score-detail')).toContain('paperSize="9" orientation="portrait"')
})
