import { readFile } from 'node:fs/promises'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printHtml } from '#electron/documents/print-html.ts'
import { handoverPaper } from '#electron/services/exchange/outgoing/handover-paper.ts'
import { documentKind } from '#shared/documents/kinds/index.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { lostSigns, modelWords } from '#tests/support/documents/model-words.ts'
import { middle, pagesOf, textOf } from '#tests/support/documents/rendering.ts'

const folder = mkdtempSync(join(tmpdir(), 'print-'))
let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

function sampleOf(id: string): DocumentModel {
  const kind = documentKind(id)
  if (kind === undefined) throw new Error(id)
  return kind.build(kind.sample, sampleLetterhead)
}

async function printed(model: DocumentModel): Promise<string> {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.setContent(printHtml(model))
  const file = join(folder, `${model.kind}.pdf`)
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  await page.close()
  expect((await readFile(file)).length).toBeGreaterThan(1000)
  return file
}

test.each([
  ['reminder-slip', 1],
  ['internal-reminder', 1],
  ['signing-sheet', 1],
  ['score-detail', 2],
  ['claim-form', 1],
  ['claim-decision', 1],
] as const)('%s is printed on %d A4 page with every word, without scripts', async (id, count) => {
  const model = sampleOf(id)
  const file = await printed(model)
  const pages = await pagesOf(file)
  expect(pages).toHaveLength(count)
  expect([Math.round(pages[0]?.width ?? 0), Math.round(pages[0]?.height ?? 0)]).toEqual([210, 297])
  expect(lostSigns(modelWords(model), await textOf(file))).toEqual([])
})

test('every page of a long form keeps the margins of the type area and counts 第×页 共×页', async () => {
  const pages = await pagesOf(await printed(sampleOf('self-assessment-sheet')))
  expect(pages.length).toBeGreaterThan(1)
  for (const [index, page] of pages.entries()) {
    const text = page.lines.slice(0, -1)
    expect(Math.min(...text.map(middle))).toBeGreaterThan(37)
    expect(Math.max(...text.map(middle))).toBeLessThan(262)
    expect(Math.min(...text.map((line) => line.left))).toBeGreaterThan(27.5)
    expect(page.lines.at(-1)?.text).toBe(`第${index + 1}页共${pages.length}页`)
  }
})

test('a ledger’s sheet has the margins of its page once: as wide as its columns say, and no blank page after it', async () => {
  const volume = { i: 1, fileName: '黑河市_逊克县_月报_2022-04_v01_57ee51.sxb', size: 4096, code: '57ee5 48040', writtenAt: '' }
  const sent = { id: 'p', kind: 'month-report', title: '4月份月报', recipient: null, period: '2022-04', seq: 4, version: 1 } as const
  const counts = {
    layout: 'together',
    records: 32,
    blobs: 0,
    blobBytes: 0,
    volumes: 1,
    written: [volume],
    madeAt: '',
    officer: '',
    receipt: null,
  } as const
  const model = handoverPaper({ sender: '逊克县', printedOn: '2022-04-20', code: '9f2c 41ab' }, [{ ...sent, ...counts, written: [volume] }])
  const pages = await pagesOf(await printed(model))
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[297, 210]])
  const words = (pages[0]?.lines ?? []).filter(({ text }) => text.startsWith('移交单位'))
  expect(words.map(({ left, right }) => [Math.round(left), Math.round(right)])).toEqual([[25, 272]])
})

test('text is text: nothing that a clerk types becomes markup', () => {
  const html = printHtml({
    kind: 'reminder-slip',
    title: '<script>',
    layout: 'slip',
    blocks: [{ type: 'paragraph', text: [{ text: '<img src=x onerror=alert(1)> & "引"' }] }],
  })
  expect(html).not.toMatch(/<script|<img/)
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;引&quot;')
})
