import { Paragraph, patchDocument, PatchType, TextRun, type IPatch, type Table } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipBytes } from '#electron/archives/zip-writer.ts'
import { firstOrientation } from '#shared/documents/draw.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { headingMarks } from '#shared/documents/numbering.ts'
import {
  type BlockField,
  blockFields,
  type LineField,
  lineFields,
  namesOfField,
  type TemplateField,
} from '#shared/documents/own-templates/fields.ts'
import { type TemplateParts, templateParts } from '#shared/documents/own-templates/parts.ts'
import { placeholder } from '#shared/documents/own-templates/sample.ts'
import { blankLinesBefore } from '#shared/documents/spacing.ts'
import { elementsOf, isClosing } from '../elements.ts'
import { blankLines } from '../lines.ts'
import { typeAreaWidth } from '../page.ts'
import type { Setting } from '../setting.ts'
import { finishParts } from './finish.ts'
import { facesOfStyles } from './house-styles.ts'
import { marks } from './marks.ts'
import { scanTemplate, type Scan } from './scan.ts'

/**
 * The document in an office's own page: words in the face of their place, blocks as in our own papers. `template` was judged when it was
 * added; the same template and model always give the same bytes.
 */
export async function fillTemplate(template: Uint8Array, model: DocumentModel): Promise<Uint8Array> {
  const parts = unzipSync(template)
  const scan = scanTemplate(parts)
  const present = new Set(scan.placeholders.flatMap(({ field }) => field ?? []))
  const setting: Setting = { faces: facesOfStyles(textOf(parts, 'word/styles.xml')), layout: model.layout, isPreprinted: false }
  const pieces = templateParts(model, present)
  const rest = (['附件', '版记'] as const).filter((field) => !present.has(field) && isAppended(field, pieces, present))
  const data = await zipBytes(Object.entries(withFieldsAtEnd(parts, rest)))
  const patches = { ...lineMarks(pieces, scan), ...blockPatches(model, pieces, setting) }
  return finishParts(unzipSync(await patched(data, patches, scan)), model)
}

function textOf(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  return strFromU8(parts[name] ?? new Uint8Array())
}

/** What follows the paper, and its 版记, are never lost: without a place of their own they stand at the end. */
function isAppended(field: '附件' | '版记', pieces: TemplateParts, present: ReadonlySet<TemplateField>): boolean {
  if (pieces.blocks[field].length === 0) return false
  return field === '附件' || !(['抄送', '印发机关', '印发日期'] as const).some((line) => present.has(line))
}

/** The template with a paragraph for each of these fields at the end of its text. */
function withFieldsAtEnd(parts: Readonly<Record<string, Uint8Array>>, fields: readonly BlockField[]): Record<string, Uint8Array> {
  const name = 'word/document.xml'
  const xml = textOf(parts, name)
  // The last section's properties close the body; those of a paragraph stand inside it.
  const section = xml.lastIndexOf('<w:sectPr')
  const behind = xml.slice(xml.indexOf('</w:sectPr>', section) + '</w:sectPr>'.length)
  const isOfBody = section !== -1 && behind.trim().startsWith('</w:body>')
  const at = isOfBody ? section : xml.lastIndexOf('</w:body>')
  const added = fields.map((field) => `<w:p><w:r><w:t>${placeholder(field)}</w:t></w:r></w:p>`).join('')
  return { ...parts, [name]: strToU8(xml.slice(0, at) + added + xml.slice(at)) }
}

/** Both kinds of braces: half-width by the first pass, full-width by another where there are such. */
async function patched(data: Uint8Array, patches: Record<string, IPatch>, scan: Scan): Promise<Uint8Array> {
  const pass = async (bytes: Uint8Array, start: string, end: string): Promise<Uint8Array> =>
    new Uint8Array(
      await patchDocument({
        outputType: 'uint8array',
        data: bytes,
        patches,
        placeholderDelimiters: { start, end },
        trimPlaceholders: true,
        keepOriginalStyles: true,
      }),
    )
  const first = await pass(data, '{{', '}}')
  return scan.placeholders.some(({ isFullWidth }) => isFullWidth) ? pass(first, '｛｛', '｝｝') : first
}

function lineMarks({ lines }: TemplateParts, scan: Scan): Record<string, IPatch> {
  const patches: Record<string, IPatch> = {}
  for (const field of lineFields) {
    const words = lineWords(field, lines, scan)
    const runs =
      words.length === 0 ? [new TextRun(marks.empty)] : words.map((text, at) => new TextRun({ text, ...(at === 0 ? {} : { break: 1 }) }))
    const children = words.length === 0 ? runs : [new TextRun(marks.filled), ...runs]
    for (const name of namesOfField(field)) patches[name] = { type: PatchType.PARAGRAPH, children }
  }
  return patches
}

/** 代章 stands under its body where it has no place of its own; a colon that the template prints behind 主送 is not printed twice. */
function lineWords(field: LineField, lines: TemplateParts['lines'], { placeholders }: Scan): readonly string[] {
  if (field === '发文机关' && !placeholders.some((each) => each.field === '代章')) return [...lines['发文机关'], ...lines['代章']]
  const hasColon = field === '主送' && placeholders.some((each) => each.field === '主送' && /[}｝]{2}\s*：/.test(each.text))
  return hasColon ? lines[field].map((line) => line.replace(/：$/, '')) : lines[field]
}

function blockPatches(model: DocumentModel, { blocks }: TemplateParts, setting: Setting): Record<string, IPatch> {
  const patches: Record<string, IPatch> = {}
  for (const field of blockFields) {
    const children = blockElements(model, field, blocks[field], setting)
    patches[field] =
      children.length === 0 ? { type: PatchType.PARAGRAPH, children: [new TextRun(marks.empty)] } : { type: PatchType.DOCUMENT, children }
  }
  return patches
}

/** The blocks as in our own papers, with marks where pages of another orientation begin and where they end. */
function blockElements(model: DocumentModel, field: BlockField, places: readonly number[], setting: Setting): (Paragraph | Table)[] {
  const numbers = headingMarks(model.blocks)
  const isLetter = model.blocks.some(({ type }) => type === 'letterMark')
  const first = firstOrientation(model)
  const elements: (Paragraph | Table)[] = []
  let [orientation, isFirst] = [first, false]
  for (const index of places) {
    const block = model.blocks[index]
    if (block === undefined) continue
    if (block.type === 'section') {
      isFirst = block.orientation !== orientation
      if (isFirst) elements.push(new Paragraph(block.orientation === first ? marks.asBefore : marks[block.orientation]))
      orientation = block.orientation
      continue
    }
    // The template has its own space over the text.
    const isTop = field === '版头' || (field === '正文' && elements.length === 0)
    const blanks = isTop && index === places[0] ? 0 : blankLinesBefore(model.blocks, index, model.layout)
    elements.push(...blankLines(setting.faces, blanks, isClosing(block.type)))
    const width = typeAreaWidth(orientation, model.sheet)
    const mark = numbers.get(index) ?? ''
    elements.push(...elementsOf(block, { blocks: model.blocks, index, mark, isLetter, isFirst, width, setting }))
    isFirst = false
  }
  return orientation === first ? elements : [...elements, new Paragraph(marks.asBefore)]
}
