import type { Block, BlockType, Layout } from './model.ts'

const opensBody: readonly BlockType[] = ['addressee', 'heading', 'paragraph']
const endsTitle: readonly BlockType[] = ['title', 'subtitle']
const headEnds: readonly BlockType[] = ['redLine', 'numberLine', 'minutesMark', 'briefHead']

/** Blank lines before a block (GB/T 9704 7.3): two above the title and one below it, one above 附件说明 and 落款. */
export function blankLinesBefore(blocks: readonly Block[], index: number, layout: Layout): number {
  const block = blocks[index]
  const before = blocks[index - 1]
  if (block === undefined || before === undefined) return 0
  switch (block.type) {
    case 'title':
      return blankLinesBeforeTitle(before, layout)
    case 'attendance':
      return before.type === 'attendance' ? 0 : 1
    case 'jointSignOff':
      // A seal reaches 22 mm above its name and may not stand on the text.
      return block.hasSeal ? 2 : 1
    case 'cutLine':
      return 1
    case 'form':
      return endsTitle.includes(before.type) ? 1 : 0
    case 'attachmentNote':
      return 1
    case 'signOff':
    case 'handSignatures':
      return 1
    case 'numberLine':
      return before.type === 'jointMark' || (before.type === 'organMark' && layout === 'formal') ? 2 : 0
    default:
      return opensBody.includes(block.type) && (endsTitle.includes(before.type) || before.type === 'numberLine') ? 1 : 0
  }
}

function blankLinesBeforeTitle(before: Block, layout: Layout): number {
  if (headEnds.includes(before.type)) return layout === 'slip' || before.type === 'briefHead' ? 1 : 2
  return before.type === 'annexStart' ? 1 : 0
}

/** Size in points of a table's text: 12, or 10.5 in a ledger and where a portrait page has many columns (documents.md 2). */
export function tablePoints(layout: Layout, columns: number): number {
  return layout === 'ledger' || (layout === 'form' && columns >= 6) || (layout === 'formal' && columns >= 10) ? 10.5 : 12
}

/** Blank lines between a cell's text and its foot, so that a signature stands at the bottom of a box of `heightMm`. */
export function linesBeforeFoot(heightMm: number | undefined, textLines: number): number {
  return Math.max(0, Math.floor(((heightMm ?? 0) - 3) / 6.35) - textLines - 1)
}
