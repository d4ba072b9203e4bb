import { setWidth, textWidth } from './measures.ts'
import type { Block, DocumentModel } from './model.ts'
import { blankLinesBefore } from './spacing.ts'
import { wordsOf } from './texts.ts'

/** Lines of a page, and characters of a line (GB/T 9704 5.2.2). */
const pageLines = 22
const lineWidth = 28
/** Room for the body that the first page must have: its first lines. */
const bodyLines = 2

/**
 * 7.3.2: where the addressees are so many that the first page would show no body, they move to the 版记, above 抄送 and without a rule between.
 * A paper without 版记 keeps them where they are. Every output sees the model after this.
 */
export function withAddresseesPlaced(model: DocumentModel): DocumentModel {
  const at = model.blocks.findIndex(({ type }) => type === 'addressee')
  const addressee = model.blocks[at]
  const foot = model.blocks.findIndex((block) => block.type === 'colophon' && block.mainTo === undefined)
  if (addressee?.type !== 'addressee' || foot < 0 || linesTo(model, at) + bodyLines <= pageLines) return model
  const mainTo = `${wordsOf(addressee.text).replace(/[：:]$/, '')}。`
  const blocks = model.blocks.map((block, index): Block => (index === foot && block.type === 'colophon' ? { ...block, mainTo } : block))
  return { ...model, blocks: blocks.toSpliced(at, 1) }
}

/** Lines from the top of the first page to the end of the block at `last`. */
function linesTo({ blocks, layout }: DocumentModel, last: number): number {
  return blocks.slice(0, last + 1).reduce((sum, block, index) => sum + blankLinesBefore(blocks, index, layout) + linesOf(block), 0)
}

/** Marks stand on lines of 48 pt, a mark's first line three lines down. */
const markLine = 960 / 579

function linesOf(block: Block): number {
  switch (block.type) {
    case 'organMark':
      return 3 + block.lines.length * markLine
    case 'jointMark':
      return 3 + block.organs.length * markLine
    case 'letterMark':
    case 'redLine':
      return 0
    case 'title':
      return block.lines.length
    case 'numberLine':
      return Math.ceil((block.signers?.length ?? 1) / 2)
    case 'addressee':
      return Math.ceil(setWidth(wordsOf(block.text)) / lineWidth)
    case 'paragraph':
    case 'subtitle':
      return Math.ceil((textWidth(wordsOf(block.text)) + 2) / lineWidth)
    default:
      return 1
  }
}
