import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { fillTemplate } from '#electron/documents/own-templates/fill.ts'
import { scanTemplate } from '#electron/documents/own-templates/scan.ts'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import type { Block, DocumentModel } from '#shared/documents/model.ts'
import { templateSample } from '#shared/documents/own-templates/sample.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { noticeFields, paragraph, tableRow, wordFile } from '#tests/fixtures/templates/word-file.ts'
import { checkDocx } from '#tests/support/documents/check-docx.ts'

/** An office's own .docx in place of our page (office.md «Documents»). */

const modelOf = (id: string): DocumentModel => {
  const kind = documentKinds.find((each) => each.id === id)
  if (kind === undefined) throw new Error(`no kind ${id}`)
  return kind.build(kind.sample, sampleLetterhead)
}
const notice = modelOf('supervision-notice')
const xmlOf = (bytes: Uint8Array, part = 'word/document.xml'): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
const paragraphsOf = (bytes: Uint8Array): string[] =>
  xmlOf(bytes)
    .split('</w:p>')
    .map((each) => each.replaceAll(/<[^>]+>/g, '').trim())
    .filter((words) => words !== '')

describe.each(documentKinds.map((kind) => [kind.title, kind] as const))('%s', (_title, kind) => {
  const model = kind.build(kind.sample, sampleLetterhead)

  test('its 样板, filled again, is our own paper: nothing is lost, doubled or left over', async () => {
    const filled = await fillTemplate(await writeDocx(templateSample(model)), model)
    const own = await writeDocx(model)
    expect(paragraphsOf(filled)).toEqual(paragraphsOf(own))
    expect(scanTemplate(unzipSync(filled))).toEqual({ placeholders: [], broken: [] })
  })
})

test('a 督办单 in its 样板 keeps the form of GB/T 9704, and always the same bytes', async () => {
  const template = await writeDocx(templateSample(notice))
  const filled = await fillTemplate(template, notice)
  expect(await fillTemplate(template, notice)).toEqual(filled)
  expect(checkDocx(filled, { paper: 'formal', head: 'red', colophon: 'full', isSealed: true })).toEqual([])
})

describe('a template of the office’s own', () => {
  test('a name that Word split into runs is found, in half-width, full-width and spaced braces', async () => {
    const template = wordFile(
      paragraph('{{标', '题}}') +
        paragraph('{', '{ 主送 }', '}') +
        paragraph('｛｛正', '文｝｝') +
        paragraph('{{落款}}') +
        paragraph('{{编号}}'),
    )
    const paragraphs = paragraphsOf(await fillTemplate(template, notice))
    expect(paragraphs[0]).toBe(titleOf(notice))
    expect(paragraphs[1]).toMatch(/：$/)
    expect(paragraphs[2]).toBe(firstBody(notice))
  })

  test('words take the face of their place, blocks the faces of a 公文', async () => {
    const xml = xmlOf(await fillTemplate(wordFile(noticeFields), notice))
    const titleRun = xml.slice(0, xml.indexOf(titleOf(notice).slice(0, 4)))
    expect(titleRun.slice(titleRun.lastIndexOf('<w:r>'))).toContain('<w:b/>')
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"')
    expect(xml).toContain('<w:pStyle w:val="DocumentBody"/>')
  })

  test('our named styles are added once; who restyles 公文正文 in the template has the body in that face', async () => {
    const own =
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="DocumentBody"><w:name w:val="公文正文"/><w:rPr><w:rFonts w:eastAsia="方正仿宋_GBK"/></w:rPr></w:style>'
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${own}</w:styles>`
    const filled = await fillTemplate(wordFile(noticeFields, { 'word/styles.xml': styles }), notice)
    expect(xmlOf(filled, 'word/styles.xml').match(/w:styleId="DocumentBody"/g)).toHaveLength(1)
    expect(xmlOf(filled, 'word/styles.xml')).toContain('w:styleId="TableText"')
    expect(xmlOf(filled)).toContain('w:eastAsia="方正仿宋_GBK"')
    expect(xmlOf(filled)).not.toContain('w:eastAsia="仿宋_GB2312"')
  })

  test('what has no place of its own is not lost: 附件 and 版记 stand at the end, 主送 opens the text', async () => {
    const template = wordFile(['编号', '标题', '正文', '落款'].map((field) => paragraph(`{{${field}}}`)).join(''))
    const text = paragraphsOf(await fillTemplate(template, notice)).join('\n')
    for (const words of [wordsOfBlock('addressee'), '抄送：', '附件1', '附件2']) expect(text).toContain(words)
  })

  test('a colon that the template prints behind 主送 is not doubled', async () => {
    const text = paragraphsOf(await fillTemplate(wordFile(noticeFields.replace('{{主送}}', '{{主送}}：')), notice)).join('\n')
    expect(text).toContain('：')
    expect(text).not.toContain('：：')
  })

  test('a line whose fields are empty goes with its label; one with another field stays, and a cell keeps its paragraph', async () => {
    const bare = { ...notice, blocks: notice.blocks.filter(({ type }) => type !== 'colophon') }
    const foot = paragraph('抄送：{{抄送}}') + paragraph('{{编号}}　{{签发人}}') + tableRow(paragraph('分送：{{抄送}}'), paragraph('左'))
    const filled = await fillTemplate(wordFile(noticeFields + foot), bare)
    const text = paragraphsOf(filled).join('\n')
    expect(text).not.toContain('抄送')
    expect(text).not.toContain('分送')
    expect(xmlOf(filled)).toMatch(/<w:tc><w:p>(?:(?!<w:tc>).)*<\/w:p><\/w:tc><w:tc>/s)
    expect(text).toContain('〔2022〕')
  })

  test('the path of the template on somebody’s disk does not leave the office', async () => {
    const settings =
      '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:attachedTemplate r:id="rId1"/></w:settings>'
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:\\机关\\模板.dotx" TargetMode="External"/></Relationships>'
    const filled = await fillTemplate(
      wordFile(noticeFields, { 'word/settings.xml': settings, 'word/_rels/settings.xml.rels': rels }),
      notice,
    )
    for (const bytes of Object.values(unzipSync(filled))) expect(strFromU8(bytes)).not.toMatch(/attachedTemplate|模板\.dotx/)
  })
})

describe('pages that lie across', () => {
  const across: Block[] = [
    { type: 'section', orientation: 'landscape' },
    { type: 'annexStart', position: null },
    { type: 'title', lines: ['任务分解表'] },
    { type: 'table', columns: [{ widthMm: 225, align: 'left' }], headRows: [], rows: [{ cells: [{ lines: [[{ text: '格' }]] }] }] },
  ]
  const wide: DocumentModel = {
    ...notice,
    blocks: [...notice.blocks.filter(({ type }) => !['annexStart', 'form', 'colophon'].includes(type)), ...across],
  }
  const sections = (xml: string): boolean[] =>
    Array.from(xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g), ([, width, height]) => Number(width) > Number(height))

  test('are a section of their own, turned as the standard turns a sheet; no empty page follows them', async () => {
    const xml = xmlOf(await fillTemplate(wordFile(noticeFields), wide))
    expect(sections(xml)).toEqual([false, true])
    expect(xml).toContain('<w:pgMar w:top="1588" w:bottom="1474" w:left="1984" w:right="2098"')
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(1)
  })

  test('the template goes on upright behind them', async () => {
    const xml = xmlOf(await fillTemplate(wordFile(`${noticeFields}${paragraph('{{附件}}')}${paragraph('印制单位：办公室')}`), wide))
    expect(sections(xml)).toEqual([false, true, false])
    expect(xml.indexOf('格')).toBeLessThan(xml.indexOf('印制单位'))
  })
})

function titleOf(model: DocumentModel): string {
  const block = model.blocks.find(({ type }) => type === 'title')
  return block?.type === 'title' ? block.lines.join('') : ''
}

function firstBody(model: DocumentModel): string {
  const block = model.blocks.find(({ type }) => type === 'paragraph')
  return block?.type === 'paragraph' ? block.text.map(({ text }) => text).join('') : ''
}

function wordsOfBlock(type: 'addressee'): string {
  const block = notice.blocks.find((each) => each.type === type)
  return block?.type === 'addressee' ? block.text.map(({ text }) => text).join('') : ''
}
