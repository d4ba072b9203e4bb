import { ledgerSheet } from '#shared/documents/ledger-sheet.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { paper } from '#shared/documents/measures.ts'

/** CSS pixels in a millimetre. */
const pixels = 96 / 25.4

/** The width of a document's widest sheet in CSS pixels at its true size. */
export function sheetWidth(model: Pick<DocumentModel, 'layout' | 'blocks' | 'sheet'>): number {
  if (model.sheet !== undefined) return ledgerSheet(model.sheet).width * pixels
  const isWide = model.layout === 'wide' || model.blocks.some((block) => block.type === 'section' && block.orientation === 'landscape')
  return (isWide ? paper.height : paper.width) * pixels
}

const smallest = 0.4
const largest = 2

/** 页宽: the sheet with a margin of 24 px on a desk of `deskWidth` px; never above its true size. */
export function fitScale(deskWidth: number, sheet: number): number {
  return Math.min(1, Math.max(smallest, Math.floor(((deskWidth - 48) / sheet) * 100) / 100))
}

/** Where the desk must stand after the paper is drawn at another scale, so that the same words lie at its upper edge. */
export function placeAt(place: number, before: number, after: number): number {
  return (place * after) / before
}

/** One step of the magnifier: to the next tenth, from 40 % to 200 %. */
export function zoomStep(scale: number, by: 1 | -1): number {
  const tenths = by === 1 ? Math.floor(scale * 10 + 1e-6) + 1 : Math.ceil(scale * 10 - 1e-6) - 1
  return Math.min(largest, Math.max(smallest, tenths / 10))
}
