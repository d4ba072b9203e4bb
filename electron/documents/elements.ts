import type { Block, BlockOf, BlockType } from '#shared/documents/model.ts'
import { formTable } from '#shared/documents/forms.ts'
import type { Paragraph, Table } from 'docx'
import { colophon } from './colophons.ts'
import { letterMark, numberLine, organMark, redLine } from './heads.ts'
import * as paragraphs from './paragraphs.ts'
import type { Setting } from './setting.ts'
import { table } from './tables.ts'

export type Element = Paragraph | Table

/** Where a block stands: its neighbours, the mark of its heading, the width of the type area in twips. */
export interface Place {
  readonly blocks: readonly Block[]
  readonly index: number
  readonly mark: string
  readonly isLetter: boolean
  /** First of its section: no page break is needed before an annex. */
  readonly isFirst: boolean
  readonly width: number
  readonly setting: Setting
}

const closing: readonly (BlockType | undefined)[] = ['attachmentNote', 'signOff', 'handSignatures']

/** Blocks that stay with the text before them, so that no page carries a signature alone. */
export function isClosing(type: BlockType | undefined): boolean {
  return closing.includes(type)
}

type Elements = { readonly [Type in BlockType]: (block: BlockOf<Type>, place: Place) => Element[] }

/** What each element of the model becomes; a new element does not compile until it has a line here. */
const elements: Elements = {
  organMark: (block, { setting }) => organMark(block, setting),
  letterMark: (block, { setting }) => letterMark(block, setting),
  numberLine: (block, place) => [numberLine(block, next(place) === 'redLine', place.isLetter, place.setting)],
  redLine: (_block, place) => (place.blocks[place.index - 1]?.type === 'numberLine' ? [] : [redLine(place.setting)]),
  title: (block, place) => [paragraphs.title(block, ['table', 'formHead'].includes(next(place) ?? ''), place.setting)],
  subtitle: (block, { setting }) => [paragraphs.subtitle(block, setting)],
  addressee: (block, { setting }) => [paragraphs.addressee(block, setting)],
  heading: (block, place) => [paragraphs.headingParagraph(block, place.mark, isClosing(next(place)), place.setting)],
  paragraph: (block, place) => [paragraphs.bodyParagraph(block.text, isClosing(next(place)), place.setting)],
  attachmentNote: (block, { setting }) => paragraphs.attachmentNote(block, setting),
  signOff: (block, place) => paragraphs.signOff(block, ['colophon', 'paragraph'].includes(next(place) ?? ''), place.setting),
  annexStart: (block, place) => [paragraphs.annexStart(block, place.isFirst, place.setting)],
  formHead: (block, { width, setting }) => [paragraphs.formHead(block, width, setting)],
  table: (block, { setting }) => [table(block, setting)],
  form: (block, { setting }) => [table(formTable(block), setting)],
  note: (block, place) => [paragraphs.note(block, isClosing(next(place)), place.setting)],
  handSignatures: (block, { width, setting }) => [paragraphs.handSignatures(block, width, setting)],
  colophon: (block, { setting }) => [colophon(block, setting)],
  pageBreak: (_block, { setting }) => [paragraphs.pageBreak(setting)],
  section: () => [],
}

/** The paragraphs and tables of one block. */
export function elementsOf(block: Block, place: Place): Element[] {
  return (elements[block.type] as (block: Block, place: Place) => Element[])(block, place)
}

function next(place: Place): BlockType | undefined {
  return place.blocks[place.index + 1]?.type
}
