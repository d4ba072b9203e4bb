import type { Block } from './model.ts'
import { blank, plain, runInHeading } from './texts.ts'

/** 正文 as a clerk types it: paragraphs and headings, one a line. */

type Level = 1 | 2 | 3 | 4

/** A heading as it was typed, without its mark: numbering is computed (numbering.ts). */
export interface TypedHeading {
  readonly level: Level
  readonly text: string
  /** What follows the heading's full stop on the same line. */
  readonly runIn: string
}

const numeral = '[一二三四五六七八九十百]+'

/** 一、 （一） 1. （1）; half-width brackets, a 、 after a bracket and 1、 or 1． are tolerated. */
const marks: readonly { readonly level: Level; readonly mark: RegExp }[] = [
  // “一、二、三级” is an enumeration and no heading.
  { level: 1, mark: new RegExp(`^${numeral}、(?!${numeral}[、级类等])\\s*`) },
  { level: 2, mark: new RegExp(`^[（(]${numeral}[）)]、?\\s*`) },
  // “1.5亿元” is a figure and no heading.
  { level: 3, mark: /^\d{1,3}[.．、](?!\d)\s*/ },
  { level: 4, mark: /^[（(]\d{1,3}[）)]、?\s*/ },
]

/** The heading that a line begins, or undefined where it is a paragraph. */
export function typedHeading(line: string): TypedHeading | undefined {
  for (const { level, mark } of marks) {
    const found = mark.exec(line)?.[0]
    if (found === undefined || found.length === line.length) continue
    const rest = line.slice(found.length)
    const end = firstStop(rest)
    return { level, text: rest.slice(0, end), runIn: rest.slice(end) }
  }
  return undefined
}

/** The blocks of a 正文; room to write where nothing is typed yet. `field` is the place that the preview marks. */
export function bodyBlocks(text: string, field: string): Block[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return [{ type: 'paragraph', text: [blank(field, '　　')] }]
  return lines.map((line) => {
    const heading = typedHeading(line)
    return heading === undefined ? { type: 'paragraph', text: plain(line) } : runInHeading(heading.level, heading.text, heading.runIn)
  })
}

const openings = '“‘（《〔「'
const closings = '”’）》〕」'

/** The place behind the first full stop outside quotation marks and brackets; the end where there is none. */
function firstStop(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (openings.includes(sign)) depth += 1
    else if (closings.includes(sign)) depth = Math.max(0, depth - 1)
    else if (sign === '。' && depth === 0) return at + 1
  }
  return text.length
}
