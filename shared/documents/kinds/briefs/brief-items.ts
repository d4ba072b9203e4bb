import { z } from 'zod'
import { bodyBlocks } from '../../body-text.ts'
import type { Block } from '../../model.ts'
import { type TextField, rows } from '../../text-fields.ts'
import { plain } from '../../texts.ts'

/** A brief as an issue prints it: who sent it, what it is called, what it says. */
export const briefItem = z.strictObject({
  unit: z.string(),
  title: z.string(),
  /** Paragraphs and headings, one a line; '' until the text of the brief that came in is entered. */
  text: z.string(),
  sourceIds: z.array(z.string()).default([]),
})
export type BriefItem = z.output<typeof briefItem>

/** The table in which a clerk words the briefs of an issue. */
export function briefItemFields(field: string, label: string): TextField {
  return rows(field, label, [
    { key: 'unit', label: '报送单位', widthEm: 9 },
    { key: 'title', label: '标题', widthEm: 18 },
    { key: 'text', label: '正文', widthEm: 40 },
  ])
}

/** The text of a brief with its headings `below` levels down, and who sent it. */
export function itemBlocks({ unit, text, sourceIds }: BriefItem, below: number): Block[] {
  const blocks = bodyBlocks(text, 'items').map((block): Block =>
    block.type === 'heading' ? { ...block, level: Math.min(4, block.level + below) as 1 | 2 | 3 | 4 } : block,
  )
  if (unit === '') return blocks
  const source = `（${unit}报送）`
  const last = blocks.at(-1)
  // The source closes the last sentence; behind a bare heading it stands alone.
  const before = blocks.slice(0, -1)
  if (last?.type === 'paragraph') return [...before, { ...last, text: [...last.text, ...plain(source, sourceIds)] }]
  if (last?.type === 'heading' && last.runIn !== undefined)
    return [...before, { ...last, runIn: [...last.runIn, ...plain(source, sourceIds)] }]
  return [...blocks, { type: 'paragraph', text: plain(source, sourceIds) }]
}

/** A brief's title, or room to write. */
export function itemTitle({ title }: BriefItem): string {
  return title === '' ? '　　　　' : title
}

/** The lines of a text, those without words left out. */
export function paragraphsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}
