/** A piece of a help section: words, points, steps, a table, or the table of marks. */
export type HelpBlock =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'points'; readonly items: readonly string[] }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'keys'; readonly rows: readonly { readonly keys: readonly string[]; readonly does: string }[] }
  | { readonly kind: 'marks' }

export interface HelpSection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly HelpBlock[]
}

export const words = (text: string): HelpBlock => ({ kind: 'words', text })
export const points = (...items: string[]): HelpBlock => ({ kind: 'points', items })
export const steps = (...items: string[]): HelpBlock => ({ kind: 'steps', items })
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): HelpBlock => ({ kind: 'table', head, rows })

/** Everything that a section says, for finding it. */
export function textOf({ title, blocks }: HelpSection): string {
  return [title, ...blocks.map(textOfBlock)].join(' ')
}

function textOfBlock(block: HelpBlock): string {
  switch (block.kind) {
    case 'words':
      return block.text
    case 'points':
    case 'steps':
      return block.items.join(' ')
    case 'table':
      return [...block.head, ...block.rows.flat()].join(' ')
    case 'keys':
      return block.rows.map((row) => [...row.keys, row.does].join(' ')).join(' ')
    case 'marks':
      return '状态 图形 颜色'
  }
}
