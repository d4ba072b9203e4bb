/** Widths of the side panel in px at scale 1: 340 to 560, remembered on this computer. */
export const narrowest = 340
export const widest = 560

/** A width inside the limits; what was kept and cannot be read is `usual`. */
export function panelWidth(kept: string | null, usual: number): number {
  const width = kept === null ? Number.NaN : Number(kept)
  return Number.isFinite(width) ? Math.min(widest, Math.max(narrowest, Math.round(width))) : usual
}

/** The width after a key on the handle: the arrows move it by 16 px, Home and End to its limits. */
export function widthAfterKey(width: number, key: string): number {
  const next = { ArrowLeft: width + 16, ArrowRight: width - 16, Home: narrowest, End: widest }[key] ?? width
  return Math.min(widest, Math.max(narrowest, next))
}
