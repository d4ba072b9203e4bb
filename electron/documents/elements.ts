import type { Block, BlockOf, BlockType } from '#shared/documents/model.ts'
import { formTable } from '#shared/documents/forms.ts'
import type { Paragraph, Table } from 'docx'
import { attendance } from './attendance.ts'
import { foot, footHeight } from './colophons.ts'
import { letterMark, numberLine, organMark, redLine, signedNumber } from './heads.ts'
import { briefHead, minutesMark } from './issue-heads.ts'
import { jointMark } from './joint-marks.ts'
import { jointSignOff } from './joint-sign-offs.ts'
import * as paragraphs from './paragraphs.ts'
import type { Setting } from './setting.ts'
import { table, type Keeping } from './tables.ts'

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

const closing: readonly (BlockType | undefined)[] = ['attachmentNote', 'signOff', 'jointSignOff', 'handSignatures', 'attendance']
const feet: readonly (BlockType | undefined)[] = ['colophon', 'briefFoot']

/** Blocks that stay with the text before them, so that no page carries a signature alone. */
export function isClosing(type: BlockType | undefined): boolean {
  return closing.includes(type)
}

/** Whether the last lines of a block stay with what follows: a foot or a signature never begins a page of its own. */
function isKept(place: Place): boolean {
  return isClosing(next(place)) || feet.includes(next(place))
}

/** What a table keeps with it: its last rows stay with what follows, and leave the room of a foot free. */
function keeping(place: Place): Keeping {
  const after = place.blocks[place.index + 1]
  const isFoot = after?.type === 'colophon' || after?.type === 'briefFoot'
  return {
    isKept: isKept(place) || after?.type === 'note',
    reserve: isFoot ? footHeight(after, place.width, place.setting) : 0,
  }
}

function isAfterTable(place: Place): boolean {
  return ['table', 'form'].includes(place.blocks[place.index - 1]?.type ?? '')
}

type Elements = { readonly [Type in BlockType]: (block: BlockOf<Type>, place: Place) => Element[] }

/** What each element of the model becomes; a new element does not compile until it has a line here. */
const elements: Elements = {
  organMark: (block, { setting }) => organMark(block, setting),
  letterMark: (block, { setting }) => letterMark(block, setting),
  jointMark: (block, { setting }) => jointMark(block, setting),
  minutesMark: (block, { width, setting }) => minutesMark(block, width, setting),
  briefHead: (block, { width, setting }) => briefHead(block, width, setting),
  numberLine: (block, place) =>
    block.signers === undefined
      ? [numberLine(block, next(place) === 'redLine', place.isLetter, place.setting)]
      : signedNumber(block, next(place) === 'redLine', place.width, place.setting),
  redLine: (_block, place) => (place.blocks[place.index - 1]?.type === 'numberLine' ? [] : [redLine(place.setting)]),
  title: (block, place) => [paragraphs.title(block, ['table', 'formHead'].includes(next(place) ?? ''), place.setting)],
  subtitle: (block, { setting }) => [paragraphs.subtitle(block, setting)],
  addressee: (block, { setting }) => [paragraphs.addressee(block, setting)],
  heading: (block, place) => [paragraphs.headingParagraph(block, place.mark, isKept(place), place.setting)],
  paragraph: (block, place) => [paragraphs.bodyParagraph(block.text, isKept(place), place.setting)],
  attachmentNote: (block, { setting }) => paragraphs.attachmentNote(block, setting),
  signOff: (block, place) => paragraphs.signOff(block, ['colophon', 'paragraph'].includes(next(place) ?? ''), place.setting),
  jointSignOff: (block, place) => jointSignOff(block, ['colophon', 'paragraph'].includes(next(place) ?? ''), place.setting),
  attendance: (block, place) => [attendance(block, isKept(place), place.setting)],
  annexStart: (block, place) => [paragraphs.annexStart(block, place.isFirst, place.setting)],
  formHead: (block, { width, setting }) => [paragraphs.formHead(block, width, setting)],
  table: (block, place) => [table(block, keeping(place), place.setting)],
  form: (block, place) => [table(formTable(block), keeping(place), place.setting)],
  note: (block, place) => [paragraphs.note(block, isKept(place), place.setting)],
  handSignatures: (block, { width, setting }) => [paragraphs.handSignatures(block, width, setting)],
  cutLine: (block, { width, setting }) => [paragraphs.cutLine(block, width, setting)],
  colophon: (block, place) => [foot(block, place.width, isAfterTable(place), place.setting)],
  briefFoot: (block, place) => [foot(block, place.width, isAfterTable(place), place.setting)],
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
