/** How large and how strongly the page is drawn on this computer. */
export interface Display {
  readonly scale: Scale
  readonly isHighContrast: boolean
}

/** 标准、大、特大. */
export const scales = { 1: '标准', 1.15: '大字', 1.3: '特大字' } as const
export type Scale = 1 | 1.15 | 1.3

export const standardDisplay: Display = { scale: 1, isHighContrast: false }

/** Reads a kept setting; whatever is not understood is the standard. */
export function readDisplay(kept: string | null): Display {
  if (kept === null) return standardDisplay
  const [scale, contrast] = kept.split(' ')
  return { scale: scale === '1.15' ? 1.15 : scale === '1.3' ? 1.3 : 1, isHighContrast: contrast === 'high' }
}

/** The form in which a setting is kept: `1.15 high`. */
export function writeDisplay(display: Display): string {
  return `${display.scale} ${display.isHighContrast ? 'high' : 'normal'}`
}
