import { readFileSync } from 'node:fs'
import { all } from './xml-tree.ts'
import { openDocx, wordsOf } from './docx-parts.ts'

/** What a person reads in a saved .docx: paragraphs in their order, and the rows of its tables cell by cell. */
export interface DocxText {
  /** Every paragraph with words, those of table cells too. */
  readonly paragraphs: readonly string[]
  /** Every row of every table: the words of each cell, its paragraphs one after another. */
  readonly rows: readonly (readonly string[])[]
  /** The whole paper without line breaks, so that a sentence is found however it was set. */
  readonly text: string
}

/** Reads a .docx file from the disk; throws where it is none. */
export function readDocxText(path: string): DocxText {
  const { body } = openDocx(readFileSync(path))
  const paragraphs = all(body, 'w:p')
    .map((paragraph) => wordsOf(paragraph).trim())
    .filter((words) => words !== '')
  const rows = all(body, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(wordsOf).join('')))
  return { paragraphs, rows, text: paragraphs.join('').replaceAll('\n', '') }
}

/** The paragraphs below a heading up to the next one of the same kind: `sectionOf(paper, '三、存在的问题', /^[一二三四五]、/)`. */
export function sectionOf({ paragraphs }: DocxText, heading: string, nextHeading: RegExp): readonly string[] {
  const from = paragraphs.findIndex((paragraph) => paragraph.startsWith(heading))
  if (from === -1) return []
  const rest = paragraphs.slice(from + 1)
  const to = rest.findIndex((paragraph) => nextHeading.test(paragraph))
  return to === -1 ? rest : rest.slice(0, to)
}
