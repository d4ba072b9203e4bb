import { withAddresseesPlaced } from '#shared/documents/addressees.ts'
import { firstOrientation } from '#shared/documents/draw.ts'
import type { BlockOf, DocumentModel } from '#shared/documents/model.ts'
import { headingMarks } from '#shared/documents/numbering.ts'
import { blankLinesBefore } from '#shared/documents/spacing.ts'
import { Document, Packer, type ISectionOptions } from 'docx'
import { elementsOf, isClosing, type Element } from './elements.ts'
import { officialFaces, type Faces } from './fonts.ts'
import { blankLines } from './lines.ts'
import { footers, sectionProperties, typeAreaWidth } from './page.ts'
import { finishFile } from './post-process.ts'
import type { Setting } from './setting.ts'
import { stylesFor, themeFor } from './styles.ts'

export interface WriteOptions {
  /** 套打: for paper with the red head already printed. */
  readonly preprinted?: boolean
  /** Names in place of the official faces, for an office that has not got them. */
  readonly faces?: Faces
  /** Written into the file's properties, never onto the paper. */
  readonly properties?: Readonly<Record<string, string>>
}

type Orientation = BlockOf<'section'>['orientation']

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
    sections: sectionsOf(withAddresseesPlaced(model), setting),
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document))
  return finishFile(bytes, { hasMirroredMargins: model.layout === 'formal' })
}

/** A new section begins at each `section` block; a `wide` document begins in landscape. */
function sectionsOf(model: DocumentModel, setting: Setting): ISectionOptions[] {
  const isLetter = model.blocks.some((block) => block.type === 'letterMark')
  const marks = headingMarks(model.blocks)
  const sections: { orientation: Orientation; elements: Element[] }[] = [{ orientation: firstOrientation(model), elements: [] }]
  for (const [index, block] of model.blocks.entries()) {
    if (block.type === 'section') {
      sections.push({ orientation: block.orientation, elements: [] })
      continue
    }
    const current = sections.at(-1)
    if (current === undefined) continue
    current.elements.push(...blankLines(setting.faces, blankLinesBefore(model.blocks, index, model.layout), isClosing(block.type)))
    const width = typeAreaWidth(current.orientation, model.sheet)
    const isFirst = current.elements.length === 0
    current.elements.push(
      ...elementsOf(block, { blocks: model.blocks, index, mark: marks.get(index) ?? '', isLetter, isFirst, width, setting }),
    )
  }
  return sections.map(({ orientation, elements }, index) => ({
    properties: sectionProperties(orientation, isLetter && index === 0, model.sheet),
    footers: footers(orientation, isLetter && index === 0, setting),
    children: elements,
  }))
}
