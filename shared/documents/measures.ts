/** The numbers of GB/T 9704-2012 that more than one output needs. Millimetres unless the name says otherwise. */
export const paper = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const
export const typeArea = { width: 156, height: 225 } as const
/** 22 lines on 225 mm: 579 twentieths of a point (documents.md decision 2). */
export const pitchTwips = 579
export const pitchMm = (pitchTwips / 1440) * 25.4
export const documentRed = 'D7000F'

/** Width in characters: Chinese signs count one, Latin letters, digits and the half-width stop a half. */
export function textWidth(text: string): number {
  let width = 0
  for (const sign of text) width += /[\u0020-\u00ff]/.test(sign) ? 0.5 : 1
  return width
}

/** Width as it is set: Word and WPS add a quarter of a character between Chinese signs and digits or Latin letters. */
export function setWidth(text: string): number {
  return textWidth(text) + (text.match(/\p{Script=Han}(?=[0-9A-Za-z])|[0-9A-Za-z](?=\p{Script=Han})/gu)?.length ?? 0) / 4
}

export interface SignOffIndents {
  /** In characters, from the right edge of the type area. */
  readonly organ: number
  readonly sealedBy: number
  readonly date: number
}

/**
 * Right indents of a 落款 in characters. With a seal (7.3.5.1): the date 4 字 from the edge, the organ centred over it; a long name keeps
 * 2 字 and takes the date with it. Without (7.3.5.2): the organ 2 字, the date beginning 2 字 right of it, or 2 字 itself if it is longer.
 */
export function signOffIndents(organ: string, sealedBy: string | null, date: string, hasSeal: boolean): SignOffIndents {
  const [organWidth, sealWidth, dateWidth] = [setWidth(organ), setWidth(sealedBy ?? ''), setWidth(date)]
  if (hasSeal) {
    const centre = Math.max(4 + dateWidth / 2, 2 + Math.max(organWidth, sealWidth) / 2)
    return { organ: centre - organWidth / 2, sealedBy: centre - sealWidth / 2, date: centre - dateWidth / 2 }
  }
  const dateLast = organWidth - 2 - dateWidth + 2
  const organIndent = dateLast >= 2 ? 2 : dateWidth + 4 - organWidth
  return { organ: organIndent, sealedBy: organIndent + (organWidth - sealWidth) / 2, date: Math.max(2, dateLast) }
}

/** Scale in per cent and size in points at which the longest line of a red mark fills at most the type area (442 pt). */
export function markSize(lines: readonly string[], points = 30): { points: number; scale: number } {
  const longest = Math.max(...lines.map(textWidth))
  const scale = Math.floor((440 / (longest * points)) * 100)
  if (scale >= 100) return { points, scale: 100 }
  if (scale >= 66) return { points, scale }
  return { points: Math.max(16, Math.floor(440 / (longest * 0.66))), scale: 66 }
}
