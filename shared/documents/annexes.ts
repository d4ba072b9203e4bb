import { z } from 'zod'
import { words } from './facts.ts'
import type { DocumentKind } from './kinds/kind.ts'
import type { Letterhead } from './letterhead.ts'
import type { Block } from './model.ts'
import { type Facts, type TextField, recordsAt, within } from './text-fields.ts'

/** Papers of other kinds behind a paper, as its 附件. */

/** An annexed paper: its kind, its name in the 附件说明, and what its template was given. */
export const annexFact = z.strictObject({
  kind: words,
  title: words,
  facts: z.record(z.string(), z.unknown()),
  /** The document that it was taken from. */
  documentId: words,
})
export type Annex = z.output<typeof annexFact>

/** Names for the 附件说明: annexed papers first, then those that are attached by hand. */
export function annexNames(annexes: readonly Annex[], attachments: readonly string[]): string[] {
  return [...annexes.map(({ title }) => title), ...attachments]
}

/** 附件说明, where there is anything to name. */
export function annexNote(names: readonly string[]): Block[] {
  return names.length === 0 ? [] : [{ type: 'attachmentNote', names: [...names] }]
}

/** The annexed papers, each from a new page; a wide table turns the sheet. `count` is how many names the 附件说明 has. */
export function annexBlocks(kinds: readonly DocumentKind[], annexes: readonly Annex[], count: number, letterhead: Letterhead): Block[] {
  let orientation: 'portrait' | 'landscape' = 'portrait'
  return annexes.flatMap((annex, at) => {
    const model = kindIn(kinds, annex).build(annex.facts, letterhead)
    const asked = model.layout === 'wide' ? ('landscape' as const) : ('portrait' as const)
    const turned: Block[] = asked === orientation ? [] : [{ type: 'section', orientation: asked }]
    orientation = asked
    const own = model.blocks.filter((block) => block.type !== 'annexStart')
    return [...turned, { type: 'annexStart' as const, position: count > 1 ? at + 1 : null }, ...own]
  })
}

/** Whether the last annexed paper stands on a turned sheet, which has no room for a 版记. */
export function endsTurned(kinds: readonly DocumentKind[], annexes: readonly Annex[], letterhead: Letterhead): boolean {
  const last = annexes.at(-1)
  return last !== undefined && kindIn(kinds, last).build(last.facts, letterhead).layout === 'wide'
}

/** The places of the annexed papers that a clerk may word. */
export function annexFields(kinds: readonly DocumentKind[], facts: Facts): TextField[] {
  return recordsAt(facts, 'annexes').flatMap((annex, at) => {
    const kind = kinds.find(({ id }) => id === annex['kind'])
    const inner = annex['facts'] as Facts | undefined
    if (kind === undefined || inner === undefined) return []
    return within(['annexes', at, 'facts'], `${String(annex['title'])}：`, kind.texts(inner))
  })
}

function kindIn(kinds: readonly DocumentKind[], annex: Annex): DocumentKind {
  const kind = kinds.find(({ id }) => id === annex.kind)
  if (kind === undefined) throw new Error(`a paper of the kind ${annex.kind} is no annex`)
  return kind
}
