import { withAddresseesPlaced } from './addressees.ts'
import { headingMarks } from './numbering.ts'
import type { Block, BlockOf, BlockType, DocumentModel, Layout } from './model.ts'
import { blankLinesBefore } from './spacing.ts'
import { drawAttachmentNote, drawBriefFoot, drawColophon, drawJointSignOff, drawSignOff } from './draw-closings.ts'
import { drawBriefHead, drawJointMark, drawMark, drawMinutesMark, drawNumber, markLine } from './draw-heads.ts'
import { element, sideBySide, words, type Drawing } from './drawing.ts'
import { drawTable } from './draw-table.ts'
import { formTable } from './forms.ts'

interface Sheet {
  orientation: 'portrait' | 'landscape'
  children: Drawing[]
}

/**
 * The pure drawing of a model for screen and slip printer: one `article` a sheet, broken where the model breaks (annexes, page breaks, sections).
 * Page breaks inside the text are Word's and are not imitated. Pairs with `paperCss`.
 */
export function drawDocument(written: DocumentModel): Drawing {
  const model = withAddresseesPlaced(written)
  const marks = headingMarks(model.blocks)
  const sheets: Sheet[] = [{ orientation: firstOrientation(model), children: [] }]
  for (const [index, block] of model.blocks.entries()) {
    const sheet = sheetFor(block, sheets)
    const blanks = blankLinesBefore(model.blocks, index, model.layout)
    for (let count = 0; count < blanks; count += 1) sheet.children.push(element('div', 'paper-blank'))
    sheet.children.push(...drawBlock(block, { blocks: model.blocks, index, mark: marks.get(index) ?? '', layout: model.layout }))
  }
  return element(
    'div',
    'paper',
    sheets.filter((sheet) => sheet.children.length > 0).map((sheet) => element('article', sheetClass(sheet, model), sheet.children)),
  )
}

/** How the first pages lie: a table that is wide, or a ledger that says so. */
export function firstOrientation({ layout, sheet }: Pick<DocumentModel, 'layout' | 'sheet'>): Sheet['orientation'] {
  return sheet?.orientation ?? (layout === 'wide' ? 'landscape' : 'portrait')
}

function sheetClass({ orientation, children }: Sheet, { layout, sheet }: DocumentModel): string {
  const letter = children[0]?.className === 'paper-letter-mark' ? ' paper-letter' : ''
  const size = sheet === undefined ? '' : ` paper-${sheet.paper.toLowerCase()}`
  return `paper-sheet paper-${orientation} paper-${layout}${size}${letter}`
}

function sheetFor(block: Block, sheets: Sheet[]): Sheet {
  const current = sheets.at(-1) ?? { orientation: 'portrait' as const, children: [] }
  if (block.type === 'section') {
    sheets.push({ orientation: block.orientation, children: [] })
  } else if (block.type === 'pageBreak' || (block.type === 'annexStart' && current.children.length > 0)) {
    sheets.push({ orientation: current.orientation, children: [] })
  }
  return sheets.at(-1) ?? current
}

interface Place {
  readonly blocks: readonly Block[]
  readonly index: number
  readonly mark: string
  readonly layout: Layout
}

type Drawers = { readonly [Type in BlockType]: (block: BlockOf<Type>, place: Place) => Drawing[] }

/** One drawing for each element of the model; a new element does not compile until it has one. */
const drawers: Drawers = {
  organMark: (block, place) => [drawMark(block, place.layout)],
  letterMark: (block) => [element('div', 'paper-letter-mark', [markLine(block.name, [block.name], 30)])],
  jointMark: (block) => [drawJointMark(block)],
  minutesMark: (block) => drawMinutesMark(block),
  briefHead: (block) => drawBriefHead(block),
  numberLine: (block, place) => drawNumber(block, place.blocks[0]?.type === 'letterMark'),
  redLine: (_block, place) => [
    element('hr', place.blocks[place.index - 1]?.type === 'numberLine' ? 'paper-red-line' : 'paper-red-line paper-red-line-alone'),
  ],
  title: (block) => [
    element(
      'h1',
      'paper-title',
      block.lines.map((line) => element('span', 'paper-line', line)),
    ),
  ],
  subtitle: (block) => [element('p', 'paper-subtitle', words(block.text))],
  addressee: (block) => [element('p', 'paper-addressee', words(block.text))],
  heading: (block, place) => [drawHeading(block, place.mark)],
  paragraph: (block) => [element('p', 'paper-paragraph', words(block.text))],
  attachmentNote: (block) => [drawAttachmentNote(block)],
  signOff: (block) => drawSignOff(block),
  jointSignOff: (block) => drawJointSignOff(block),
  attendance: (block) => [
    element('p', 'paper-attendance', [
      element('span', 'paper-hei', `${block.label}：`),
      element('span', 'paper-run', block.names.join('、')),
    ]),
  ],
  annexStart: (block) => [
    element('p', 'paper-annex', [...words(block.ofNumber ?? []), element('span', 'paper-run', `附件${block.position ?? ''}`)]),
  ],
  formHead: (block) => [sideBySide('paper-form-head', block.parts.map(words))],
  table: (block, place) => [drawTable(block, place.layout)],
  form: (block, place) => [drawTable(formTable(block), place.layout)],
  note: (block) => [element('p', 'paper-note', words(block.text))],
  handSignatures: (block) => [
    sideBySide(
      'paper-signatures',
      block.labels.map((label) => words([{ text: `${label}：` }])),
    ),
  ],
  cutLine: (block) => [element('p', 'paper-cut-line', block.text)],
  colophon: (block) => [drawColophon(block)],
  briefFoot: (block) => [drawBriefFoot(block)],
  pageBreak: () => [],
  section: () => [],
}

function drawBlock(block: Block, place: Place): Drawing[] {
  return (drawers[block.type] as (block: Block, place: Place) => Drawing[])(block, place)
}

function drawHeading(block: BlockOf<'heading'>, mark: string): Drawing {
  const face = block.text === '' ? 'paper-run' : `paper-heading-${block.level}`
  const runIn = block.runIn === undefined ? [] : words(block.runIn)
  return element('p', 'paper-paragraph', [element('span', face, mark + block.text), ...runIn])
}
