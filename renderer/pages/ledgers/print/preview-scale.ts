import type { Ledger } from '#shared/ledgers/schema.ts'

/** How small a sheet is drawn so that its width stands in the window: A3 landscape at 60 %, A4 portrait as it is. */
export function previewScale({ paper, orientation }: Pick<Ledger['print'], 'paper' | 'orientation'>): number {
  if (paper === 'A3') return orientation === 'landscape' ? 0.65 : 0.85
  return orientation === 'landscape' ? 0.85 : 1
}
