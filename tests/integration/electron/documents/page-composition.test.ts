import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { checkDocx } from '#tests/support/documents/check-docx.ts'
import { composed } from '#tests/support/documents/composed.ts'
import { openDocx, styled, wordsOf } from '#tests/support/documents/docx-parts.ts'
import { lostSigns, modelWords } from '#tests/support/documents/model-words.ts'
import { headingWord, paperOf, paperShape } from '#tests/support/documents/random-papers.ts'
import { inkIn, pagesOf, pictureOf, renderFolder, rulesOf, textOf, type Page } from '#tests/support/documents/rendering.ts'
import { all, at } from '#tests/support/documents/xml-tree.ts'

/** The composition of pages, whatever stands on them (GB/T 9704 7.3.2, 7.3.5, 7.4.1): first in the file, then as LibreOffice draws it. */

const seeded: readonly DocumentModel[] = fc
  .sample(paperShape, { seed: 20_220_506, numRuns: 12 })
  .map((shape, index) => paperOf(shape, `paper-${index + 1}`))
const models = new Map([...seeded, ...composed.map(([model]) => model)].map((model) => [model.kind, model]))
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'composition-'))
  for (const [name, model] of models) writeFileSync(join(folder, `${name}.docx`), await writeDocx(model))
  await renderFolder(folder)
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pdf = (name: string): string => join(folder, `${name}.pdf`)
const textLines = (page: Page) => page.lines.filter((line) => !/^[—\d]+$/.test(line.text.replaceAll(/\s/g, '')) || line.text.length > 6)

test('whatever is written, the file keeps to the standard, and headings, last rows and last lines stay with what follows', async () => {
  await fc.assert(
    fc.asyncProperty(paperShape, async (shape) => {
      const model = paperOf(shape, 'paper')
      const bytes = await writeDocx(model)
      const docx = openDocx(bytes)
      const [box] = all(docx.body, 'wps:txbx')
      const isAddressedBelow = box !== undefined && all(box, 'w:p').some((line) => wordsOf(line).startsWith('主送：'))
      expect(isAddressedBelow).toBe(styled(docx, '主送机关').length === 0)
      expect(checkDocx(bytes, { paper: 'formal', head: 'red', colophon: 'full', isSealed: true, isAddressedBelow })).toEqual([])
      for (const heading of [...styled(docx, '一级标题'), ...styled(docx, '公文标题'), ...styled(docx, '附件标识')])
        expect(at(heading, 'w:pPr', 'w:keepNext')).toBeDefined()
      const before = docx.flow.at(-2)
      const kept = before?.name === 'w:tbl' ? all(all(before, 'w:tr').at(-1) ?? before, 'w:p') : [before]
      expect(kept.every((line) => line !== undefined && at(line, 'w:pPr', 'w:keepNext') !== undefined)).toBe(true)
    }),
    { numRuns: 12 },
  )
}, 60_000)

test.each(seeded.map(({ kind }) => kind))(
  '%s: no row clipped, no heading alone at a page’s end, the colophon never alone',
  async (name) => {
    const pages = await pagesOf(pdf(name))
    expect(lostSigns(modelWords(models.get(name) as DocumentModel), await textOf(pdf(name)))).toEqual([])
    for (const [index, page] of pages.entries()) {
      const lines = textLines(page).filter((line) => page.width < page.height || line.left > 34)
      expect(Math.max(...lines.map(({ bottom }) => bottom)), `page ${index + 1}`).toBeLessThan(page.width > page.height ? 186 : 264)
      expect(lines.at(-1)?.text ?? '', `page ${index + 1}`).not.toContain(headingWord)
    }
    const last = textLines(pages.at(-1) as Page).filter((line) => !/抄送：|主送：|印发$/.test(line.text))
    expect(last.length, 'text beside the colophon').toBeGreaterThanOrEqual(2)
  },
)

test.each(composed.map(([{ kind }]) => kind))('%s stands inside the type area and loses nothing', async (name) => {
  expect(lostSigns(modelWords(models.get(name) as DocumentModel), await textOf(pdf(name)))).toEqual([])
  for (const page of await pagesOf(pdf(name))) {
    if (page.width > page.height) continue
    for (const line of textLines(page)) {
      expect(line.left, line.text).toBeGreaterThan(25.5)
      expect(line.right, line.text).toBeLessThan(188.5)
    }
  }
})

test.each(['composed-upward', 'composed-joint', 'composed-joint-unsealed', 'composed-minutes'])(
  'GB/T 9704 7.2.4 and 10.3: the mark of %s begins 35 mm under the top of the type area, its red line is as wide',
  async (name) => {
    const picture = await pictureOf(pdf(name), 1)
    const mark = inkIn(picture, { left: 20, right: 190, top: 40, bottom: 80 })
    expect(Math.abs((mark?.top ?? 0) - 72)).toBeLessThan(1)
    const [line, ...others] = rulesOf(picture, 'red', 100)
    expect(others).toEqual([])
    expect(Math.abs((line?.left ?? 0) - 28)).toBeLessThan(0.6)
    expect(Math.abs((line?.right ?? 0) - 184)).toBeLessThan(0.6)
  },
)

test('GB/T 9704 7.2.4: 「文件」 stands in the middle of the joint bodies’ height', async () => {
  const picture = await pictureOf(pdf('composed-joint'), 1)
  const names = inkIn(picture, { left: 28, right: 150, top: 60, bottom: 125 })
  const word = inkIn(picture, { left: 160, right: 190, top: 60, bottom: 125 })
  const middleOf = (box: typeof names): number => ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2
  expect(Math.abs(middleOf(names) - middleOf(word))).toBeLessThan(1.5)
})

test('GB/T 9704 7.2.6: 签发人 end one character from the right edge, the number begins one character from the left', async () => {
  const lines = ((await pagesOf(pdf('composed-upward')))[0] as Page).lines
  const signers = lines.find((line) => line.text.includes('签发人'))
  const number = lines.find((line) => line.text.includes('〔2022〕'))
  expect(Math.abs((signers?.right ?? 0) - (184 - 5.6))).toBeLessThan(1.2)
  expect(Math.abs((number?.left ?? 0) - (28 + 5.6))).toBeLessThan(1.2)
  expect(number?.text).toContain('李某某')
})

test('an annex that lies is followed by one that stands, pages count on, and the colophon ends the last of them', async () => {
  const pages = await pagesOf(pdf('composed-annexed'))
  expect(pages.map(({ width, height }) => width > height)).toEqual([false, false, true, true, false, false])
  const rules = rulesOf(await pictureOf(pdf('composed-annexed'), pages.length), 'black', 150)
  expect(Math.abs((rules.at(-1)?.bottom ?? 0) - 262)).toBeLessThan(0.7)
  expect((pages.at(-1) as Page).lines.at(-1)?.text.replaceAll(/\s/g, '')).toBe('—6—')
})
