import type { Ledger } from './schema.ts'

/** Width of the 序号 column, in millimetres. */
export const serialWidth = 12

/** Width of the text area, in millimetres. */
const textWidths = {
  A4: { portrait: 156, landscape: 247 },
  A3: { portrait: 247, landscape: 370 },
} as const

/** Millimetres that a printed ledger's columns can share, 序号 taken off: 235 on A4 landscape, 358 on A3 landscape. */
export function printableWidth({ paper, orientation }: Pick<Ledger['print'], 'paper' | 'orientation'>): number {
  return textWidths[paper][orientation] - serialWidth
}
