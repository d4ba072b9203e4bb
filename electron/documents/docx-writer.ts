import type { Block, BlockOf, BlockType, DocumentModel } from '#shared/documents/model.ts'
import { formTable } from '#shared/documents/forms.ts'
import { headingMarks } from '#shared/documents/numbering.ts'
import { blankLinesBefore } from '#shared/documents/spacing.ts'
import { Document, Packer, Paragraph, type ISectionOptions, type Table } from 'docx'
import { colophon } from './colophons.ts'
import { officialFaces, type Faces } from './fonts.ts'
import { letterMark, numberLine, organMark, redLine } from './heads.ts'
import { blankLines } from './lines.ts'
import { footers, sectionProperties, typeAreaWidth } from './page.ts'
import * as paragraphs from './paragraphs.ts'
import { finishFile } from './post-process.ts'
import type { Setting } from './setting.ts'
import { stylesFor, themeFor } from './styles.ts'
import { table } from './tables.ts'

export interface WriteOptions {
  /** 套打: for paper with the red head already printed. */
  readonly preprinted?: boolean
  /** Names in place of the official faces, for an office that has not got them. */
  readonly faces?: Faces
  /** Written into the file's properties, never onto the paper. */
  readonly properties?: Readonly<Record<string, string>>
}

/** Blocks that stay with the text before them, so that no page carries a signature alone. */
const closing: readonly (BlockType | undefined)[] = ['attachmentNote', 'signOff', 'handSignatures']

type Orientation = BlockOf<'section'>['orientation']
type Element = Paragraph | Table

/** The bytes of the .docx for a model; the same model and options always give the same bytes. */
export async function writeDocx(model: DocumentModel, options: WriteOptions = {}): Promise<Uint8Array> {
  const setting: Setting = {
    faces: options.faces ?? officialFaces,
    layout: model.layout,
    isPreprinted: options.preprinted === true,
  }
  const document = new Document({
    title: model.title,
    creator: '守信践诺工作台',
    lastModifiedBy: '守信践诺工作台',
    styles: stylesFor(setting.faces),
    theme: themeFor(setting.faces),
    compatabilityModeVersion: 15,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 640,
    customProperties: Object.entries({ 文书种类: model.kind, ...options.properties }).map(([name, value]) => ({ name, value })),
    sections: sectionsOf(model, setting),
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document))
  return finishFile(bytes, { hasMirroredMargins: model.layout === 'formal' })
}

/** A new section begins at each `section` block; a `wide` document begins in landscape. */
function sectionsOf(model: DocumentModel, setting: Setting): ISectionOptions[] {
  const isLetter = model.blocks.some((block) => block.type === 'letterMark')
  const marks = headingMarks(model.blocks)
  const sections: { orientation: Orientation; elements: Element[] }[] = [
    { orientation: model.layout === 'wide' ? 'landscape' : 'portrait', elements: [] },
  ]
  for (const [index, block] of model.blocks.entries()) {
    if (block.type === 'section') {
      sections.push({ orientation: block.orientation, elements: [] })
      continue
    }
    const current = sections.at(-1)
    if (current === undefined) continue
    current.elements.push(...blankLines(setting.faces, blankLinesBefore(model.blocks, index, model.layout), closing.includes(block.type)))
    const width = typeAreaWidth(current.orientation)
    const isFirst = current.elements.length === 0
    current.elements.push(...elementsOf(block, { blocks: model.blocks, index, mark: marks.get(index) ?? '', isLetter, isFirst, width, setting }))
  }
  return sections.map(({ orientation, elements }, index) => ({
    properties: sectionProperties(orientation, isLetter && index === 0),
    footers: footers(orientation, isLetter && index === 0, setting),
    children: elements,
  }))
}

interface Place {
  readonly blocks: readonly Block[]
  readonly index: number
  readonly mark: string
  readonly isLetter: boolean
  /** First of its section: no page break is needed before an annex. */
  readonly isFirst: boolean
  readonly width: number
  readonly setting: Setting
}

function elementsOf(block: Block, place: Place): Element[] {
  const { setting } = place
  const next = place.blocks[place.index + 1]?.type
  switch (block.type) {
    case 'organMark':
      return organMark(block, setting)
    case 'letterMark':
      return letterMark(block, setting)
    case 'numberLine':
      return [numberLine(block, next === 'redLine', place.isLetter, setting)]
    case 'redLine':
      return place.blocks[place.index - 1]?.type === 'numberLine' ? [] : [redLine(setting)]
    case 'title':
      return [paragraphs.title(block, next === 'table' || next === 'formHead', setting)]
    case 'subtitle':
      return [paragraphs.subtitle(block, setting)]
    case 'addressee':
      return [paragraphs.addressee(block, setting)]
    case 'heading':
      return [paragraphs.headingParagraph(block, place.mark, closing.includes(next), setting)]
    case 'paragraph':
      return [paragraphs.bodyParagraph(block.text, closing.includes(next), setting)]
    case 'attachmentNote':
      return paragraphs.attachmentNote(block, setting)
    case 'signOff':
      return paragraphs.signOff(block, next === 'colophon' || next === 'paragraph', setting)
    case 'annexStart':
      return [paragraphs.annexStart(block, place.isFirst, setting)]
    case 'formHead':
      return [paragraphs.formHead(block, place.width, setting)]
    case 'table':
      return [table(block, setting)]
    case 'form':
      return [table(formTable(block), setting)]
    case 'note':
      return [paragraphs.note(block, closing.includes(next), setting)]
    case 'handSignatures':
      return [paragraphs.handSignatures(block, place.width, setting)]
    case 'colophon':
      return [colophon(block, setting)]
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true })]
    case 'section':
      return []
  }
}
