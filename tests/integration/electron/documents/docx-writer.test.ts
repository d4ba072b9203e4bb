import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { officialFaces, outsideGb2312 } from '#electron/documents/fonts.ts'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { scoreDetailSample } from '#shared/documents/samples/scores.ts'
import { buildScoreDetail, scoreDetailFacts } from '#shared/documents/kinds/appraisal/score-detail.ts'
import { checkDocx } from '#tests/support/documents/check-docx.ts'
import { openDocx, wordsOf } from '#tests/support/documents/docx-parts.ts'
import { lostSigns, modelWords } from '#tests/support/documents/model-words.ts'
import { all, at } from '#tests/support/documents/xml-tree.ts'

const report = (...blocks: DocumentModel['blocks']): DocumentModel => ({ kind: 'monthly-report', title: '标题', layout: 'formal', blocks })
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

test('the same model gives the same bytes, whenever it is written', async () => {
  for (const kind of documentKinds) {
    const model = kind.build(kind.sample, sampleLetterhead)
    const first = await writeDocx(model)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await writeDocx(model))), kind.id).toBe(0)
  }
})

test('no word of a model is lost in the file', async () => {
  for (const kind of documentKinds) {
    const model = kind.build(kind.sample, sampleLetterhead)
    const docx = openDocx(await writeDocx(model))
    const found = all(docx.body, 'w:p').map(wordsOf).join('').replaceAll(/\s/g, '')
    expect(lostSigns(modelWords(model), found), kind.id).toEqual([])
  }
})

test('a landscape annex turns the sheet and its page number, and the portrait pages stay', async () => {
  const detail = buildScoreDetail(scoreDetailFacts.parse(scoreDetailSample), sampleLetterhead)
  const bytes = await writeDocx(
    report(
      { type: 'title', lines: ['标题'] },
      { type: 'paragraph', text: [{ text: '正文。' }] },
      { type: 'section', orientation: 'landscape' },
      ...detail.blocks.filter((block) => block.type === 'title' || block.type === 'table'),
    ),
  )
  const sections = all(openDocx(bytes).body, 'w:sectPr')
  expect(sections.map((section) => at(section, 'w:pgSz')?.attributes['w:w'])).toEqual(['11906', '16838'])
  expect(checkDocx(bytes, { paper: 'formal', head: 'none', colophon: 'none', isSealed: true })).toEqual([])
})

test('a section’s end takes no line of its own, or it could begin an empty page', async () => {
  const table: DocumentModel['blocks'][number] = {
    type: 'table',
    columns: [{ widthMm: 156, align: 'left' }],
    headRows: [],
    rows: [{ cells: [{ lines: [[{ text: '一' }]] }] }],
  }
  const bytes = await writeDocx(report(table, { type: 'section', orientation: 'landscape' }, { type: 'title', lines: ['附表'] }))
  const end = openDocx(bytes).flow.find((paragraph) => at(paragraph, 'w:pPr', 'w:sectPr') !== undefined)
  expect(at(end, 'w:pPr', 'w:spacing')?.attributes['w:line']).toBe('20')
})

test('documents.md 3: a name outside GB2312 is set in the wider face, the rest of its line is not', async () => {
  expect(outsideGb2312('王堃和喆、鹤岗〇')).toEqual(['堃', '喆'])
  const bytes = await writeDocx(report({ type: 'paragraph', text: [{ text: '由王堃负责。' }] }))
  const runs = all(openDocx(bytes).body, 'w:r').map((run) => [at(run, 'w:t')?.text, at(run, 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia']])
  expect(runs).toEqual([
    ['由王', '仿宋_GB2312'],
    ['堃', '仿宋'],
    ['负责。', '仿宋_GB2312'],
  ])
})

test('an office without the official faces names its own', async () => {
  const bytes = await writeDocx(report({ type: 'paragraph', text: [{ text: '正文。' }] }), {
    faces: { ...officialFaces, fangsong: '华文仿宋' },
  })
  expect(part(bytes, 'word/document.xml')).toContain('w:eastAsia="华文仿宋"')
  expect(part(bytes, 'word/theme/theme1.xml')).not.toMatch(/Calibri|等线/)
})

test('what identifies a file stands in its properties and never on its face', async () => {
  const bytes = await writeDocx(report({ type: 'paragraph', text: [{ text: '正文。' }] }), { properties: { 文书标识: '0198-identity' } })
  expect(part(bytes, 'docProps/custom.xml')).toContain('0198-identity')
  expect(part(bytes, 'word/document.xml')).not.toContain('0198-identity')
})

test('signs that XML reserves are printed as they are', async () => {
  const text = "“甲＆乙”<丙> & '丁'"
  const docx = openDocx(await writeDocx(report({ type: 'paragraph', text: [{ text }] })))
  expect(all(docx.body, 'w:p').map(wordsOf)[0]).toBe(text)
})
