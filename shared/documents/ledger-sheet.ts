import type { LedgerSheet } from './model.ts'

/** A ledger's sheet in millimetres; the text area is as wide as its declaration may use. */
export interface SheetMeasures {
  readonly width: number
  readonly height: number
  readonly side: number
  readonly top: number
  readonly bottom: number
  /** Of the page number, from the paper's edge. */
  readonly footer: number
}

const sizes = { A4: [210, 297], A3: [297, 420] } as const
const textWidths = { A4: { portrait: 156, landscape: 247 }, A3: { portrait: 247, landscape: 370 } } as const

/** Measures of a ledger's sheet (office.md «Documents»: A3 landscape where wide). */
export function ledgerSheet({ paper, orientation }: LedgerSheet): SheetMeasures {
  const [short, long] = sizes[paper]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  return { width, height, side: (width - textWidths[paper][orientation]) / 2, top: 25, bottom: 24, footer: 13 }
}
