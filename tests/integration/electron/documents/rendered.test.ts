import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import { buildMonthlyCircular, monthlyCircularFacts } from '#shared/documents/kinds/circulars/monthly-circular.ts'
import { ledgerSheet } from '#shared/documents/ledger-sheet.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { monthlyCircularSample } from '#shared/documents/samples/reports.ts'
import { expectations } from '#tests/support/documents/expectations.ts'
import { lostSigns, modelWords } from '#tests/support/documents/model-words.ts'
import { inkIn, middle, pagesOf, pictureOf, renderFolder, rulesOf, textOf, type Page } from '#tests/support/documents/rendering.ts'

const models = new Map<string, DocumentModel>(documentKinds.map((kind) => [kind.id, kind.build(kind.sample, sampleLetterhead)]))
/** The same circular with ever more text: wherever its end falls on a page, sign-off and colophon must stand right. */
const lengths = Array.from({ length: 12 }, (_, count) => `circular-${count}`)
const fullPages = 'full-pages'
let folder = ''

function circularOf(count: number): DocumentModel {
  const steps = Array.from({ length: count }, (_, index) => `各县（市、区）专班要逐项查找差距并于${index + 1}日内补齐`)
  return buildMonthlyCircular(monthlyCircularFacts.parse({ ...monthlyCircularSample, nextSteps: steps }), sampleLetterhead)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'))
  for (const [index, name] of lengths.entries()) models.set(name, circularOf(index))
  models.set(fullPages, {
    kind: 'monthly-report',
    title: '满页',
    layout: 'formal',
    blocks: [{ type: 'paragraph', text: [{ text: '守信践诺工作专班办公室按月调度'.repeat(100) }] }],
  })
  for (const [name, model] of models) writeFileSync(join(folder, `${name}.docx`), await writeDocx(model))
  await renderFolder(folder)
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pdf = (name: string): string => join(folder, `${name}.pdf`)
const isPageNumber = (text: string): boolean => /^—\d+—$|^第\d+页共\d+页$/.test(text.replaceAll(/\s/g, ''))
const textLines = (page: Page) => page.lines.filter((line) => !isPageNumber(line.text))

test('GB/T 9704 5.2.2: a full page holds 22 lines of 28 characters', async () => {
  const page = (await pagesOf(pdf(fullPages)))[1]
  const lines = textLines(page as Page)
  expect(lines).toHaveLength(22)
  expect(new Set(lines.map((line) => line.text.length))).toEqual(new Set([28]))
  const [first, last] = [lines[0], lines[21]]
  // 21 pitches of 10.21 mm.
  expect(middle(last as never) - middle(first as never)).toBeCloseTo(214.5, 0)
})

describe.each(documentKinds.map((kind) => [kind.title, kind.id] as const))('%s', (_title, id) => {
  test('no page carries fewer than 2 lines', async () => {
    for (const [index, page] of (await pagesOf(pdf(id))).entries())
      expect(textLines(page).length, `page ${index + 1}`).toBeGreaterThanOrEqual(2)
  })

  test('nothing is lost on the way to the page', async () => {
    const model = models.get(id) as DocumentModel
    expect(lostSigns(modelWords(model), await textOf(pdf(id)))).toEqual([])
  })

  test('text stays inside the type area of its sheet', async () => {
    for (const page of await pagesOf(pdf(id))) {
      const { width, left, right, isTurned } = typeAreaOf(models.get(id) as DocumentModel, page)
      expect(page.width).toBeCloseTo(width, 0)
      for (const line of textLines(page)) {
        // The number of a turned page stands in its binding margin, level with whatever line of text.
        if (isTurned && line.left < left) continue
        // A closing sign may hang over the edge.
        expect(line.left, line.text).toBeGreaterThan(left)
        expect(line.right, line.text).toBeLessThan(right)
      }
    }
  })
})

interface TypeArea {
  /** Of the sheet, in millimetres, and between which text may stand. */
  readonly width: number
  readonly left: number
  readonly right: number
  readonly isTurned: boolean
}

/** 156 mm upright, 225 mm on a turned page, a ledger's on the sheet that it names. */
function typeAreaOf({ sheet }: DocumentModel, page: Page): TypeArea {
  if (sheet !== undefined) {
    const { width, side } = ledgerSheet(sheet)
    return { width, left: side - 0.5, right: width - side + 2, isTurned: false }
  }
  return page.width > page.height
    ? { width: 297, left: 34.5, right: 264, isTurned: true }
    : { width: 210, left: 25.5, right: 188.5, isTurned: false }
}

const redHeads = Object.entries(expectations).filter(([, expected]) => expected.head === 'red')
test.each(redHeads.map(([id]) => id))('GB/T 9704 7.2.7: the red line of %s is as wide as the type area', async (id) => {
  const rules = rulesOf(await pictureOf(pdf(id), 1), 'red', 100)
  expect(rules).toHaveLength(1)
  expect(Math.abs((rules[0]?.left ?? 0) - 28)).toBeLessThan(0.6)
  expect(Math.abs((rules[0]?.right ?? 0) - 184)).toBeLessThan(0.6)
})

test('GB/T 9704 7.2.4: the mark begins 35 mm under the top of the type area', async () => {
  const mark = inkIn(await pictureOf(pdf('supervision-notice'), 1), { left: 20, right: 190, top: 40, bottom: 100 })
  expect(Math.abs((mark?.top ?? 0) - 72)).toBeLessThan(1)
})

test('GB/T 9704 10.1: a letter has its mark 30 mm from the edge and two double lines of 170 mm', async () => {
  const picture = await pictureOf(pdf('inquiry-letter'), 1)
  const rules = rulesOf(picture, 'red', 100)
  const [upper, lower] = [rules.filter((rule) => rule.top < 100), rules.filter((rule) => rule.top > 200)]
  expect([upper.length, lower.length]).toEqual([2, 2])
  for (const rule of rules) {
    expect(Math.abs(rule.left - 20)).toBeLessThan(1)
    expect(Math.abs(rule.right - 190)).toBeLessThan(1)
  }
  const mark = inkIn(picture, { left: 20, right: 190, top: 20, bottom: (upper[0]?.top ?? 45) - 0.5 })
  expect(Math.abs((mark?.top ?? 0) - 30)).toBeLessThan(1)
  expect(Math.abs((upper[0]?.top ?? 0) - (mark?.bottom ?? 0) - 4)).toBeLessThan(1)
  expect(Math.abs(297 - (lower[1]?.bottom ?? 0) - 20)).toBeLessThan(1)
})

test('GB/T 9704 7.5: page numbers stand 7 mm under the type area, odd right and even left', async () => {
  for (const [page, edge] of [
    [1, 'right'],
    [2, 'left'],
  ] as const) {
    const box = inkIn(await pictureOf(pdf('monthly-report'), page), { left: 20, right: 190, top: 263, bottom: 280 })
    expect(Math.abs(((box?.top ?? 0) + (box?.bottom ?? 0)) / 2 - 269)).toBeLessThan(1)
    // One character of size 4 from the edge of the type area, which is mirrored on even pages.
    if (edge === 'right') expect(Math.abs(184 - (box?.right ?? 0) - 4.9)).toBeLessThan(1)
    else expect(Math.abs((box?.left ?? 0) - 26 - 4.9)).toBeLessThan(1)
  }
})

test('a landscape page keeps its number where portrait pages have it, turned', async () => {
  const odd = inkIn(await pictureOf(pdf('task-breakdown'), 1), { left: 20, right: 34, top: 20, bottom: 200 })
  expect(Math.abs(((odd?.left ?? 0) + (odd?.right ?? 0)) / 2 - 28)).toBeLessThan(1)
  expect(odd?.top ?? 0).toBeGreaterThan(150)
  const even = inkIn(await pictureOf(pdf('task-breakdown'), 2), { left: 20, right: 34, top: 20, bottom: 200 })
  expect(even?.bottom ?? 999).toBeLessThan(60)
})

test.each(['supervision-notice', 'monthly-circular', ...lengths])('GB/T 9704 7.4: the colophon of %s ends its last page', async (name) => {
  const pages = await pagesOf(pdf(name))
  for (const page of pages) expect(textLines(page).length).toBeGreaterThanOrEqual(2)
  const rules = rulesOf(await pictureOf(pdf(name), pages.length), 'black', 150)
  expect(Math.abs((rules.at(-1)?.bottom ?? 0) - 262)).toBeLessThan(0.7)
  expect((rules.at(-1)?.right ?? 0) - (rules.at(-1)?.left ?? 0)).toBeGreaterThan(155)
  const last = textLines(pages.at(-1) as Page).at(-1)
  expect(last?.text).toMatch(/印发$/)
  const text = textLines(pages.at(-1) as Page).filter((line) => !/抄送|印发$/.test(line.text))
  expect(text.length, 'the colophon does not stand alone').toBeGreaterThanOrEqual(2)
})

test('python-docx opens every file and finds every word', () => {
  const script = fileURLToPath(new URL('../../../support/documents/read-docx.py', import.meta.url))
  const python = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import docx']).status === 0)
  expect(python, 'python3-docx is installed').toBeDefined()
  for (const [name, model] of models) {
    const text = execFileSync(python ?? '', [script, join(folder, `${name}.docx`)], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    })
    expect(lostSigns(modelWords(model), text.replaceAll(/\s/g, '')), name).toEqual([])
  }
})
