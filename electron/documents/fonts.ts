import { TextRun, type IRunOptions } from 'docx'
import type { Inline } from '#shared/documents/model.ts'

/** Faces by role. Named, never shipped: the office has its own licences (documents.md 3). */
export interface Faces {
  readonly xiaobiaosong: string
  readonly fangsong: string
  readonly kai: string
  readonly hei: string
  readonly song: string
  readonly latin: string
}
export type FaceRole = Exclude<keyof Faces, 'latin'>

export const officialFaces: Faces = {
  xiaobiaosong: '方正小标宋简体',
  fangsong: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
  latin: 'Times New Roman',
}

/** The face that carries a character which the GB2312 face of the same design has not. */
const widerFaces: Readonly<Record<string, string>> = { 仿宋_GB2312: '仿宋', 楷体_GB2312: '楷体' }

/** The face that carries what a face of GB2312 has not; null where no face of the same design is named. */
export function widerFace(face: string): string | null {
  return widerFaces[face] ?? null
}

/** The 6763 characters of GB2312, rows 16 to 87. */
const gb2312 = new Set(
  new TextDecoder('gbk').decode(
    Uint8Array.from({ length: 72 * 94 * 2 }, (_, at) => (at % 2 === 0 ? 0xb0 + Math.floor(at / 188) : 0xa1 + ((at % 188) >> 1))),
  ),
)

/** Characters of `text` that a GB2312 face cannot show (rare names: 堃, 喆). */
export function outsideGb2312(text: string): string[] {
  return [...new Set(text.match(/\p{Script=Han}/gu) ?? [])].filter((sign) => sign !== '〇' && !gb2312.has(sign))
}

export interface RunStyle {
  readonly role: FaceRole
  readonly points: number
  /** -0.25 pt lets 28 characters of size 3 stand on a line; 0 elsewhere. */
  readonly isSetTight?: boolean
  readonly color?: string
  readonly scale?: number
  /** Digits in the Chinese face: page numbers are 宋体. */
  readonly isLatinToo?: boolean
}

/** Run properties of a style; explicit names with the East Asian hint, never theme attributes. */
export function runOptions(faces: Faces, style: RunStyle, face = faces[style.role]): IRunOptions {
  const latin = style.isLatinToo === true ? face : faces.latin
  return {
    font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: face, hint: 'eastAsia' },
    size: style.points * 2,
    ...(style.isSetTight === true ? { characterSpacing: -5 } : {}),
    ...(style.color === undefined ? {} : { color: style.color }),
    ...(style.scale === undefined || style.scale === 100 ? {} : { scale: style.scale }),
  }
}

/** The runs of a text; a stretch that its face cannot show goes to the wider face of the same design. */
export function runsOf(text: readonly Inline[], faces: Faces, style: RunStyle): TextRun[] {
  return text
    .filter((part) => part.text !== '')
    .flatMap((part) => {
      const own = part.face === undefined ? style : { ...style, role: part.face }
      return stretches(part.text, faces[own.role]).map(([words, face]) => new TextRun({ ...runOptions(faces, own, face), text: words }))
    })
}

function stretches(text: string, face: string): [string, string][] {
  const wider = widerFaces[face]
  const rare = wider === undefined ? [] : outsideGb2312(text)
  if (wider === undefined || rare.length === 0) return [[text, face]]
  return text
    .split(new RegExp(`([${rare.join('')}]+)`, 'u'))
    .filter((stretch) => stretch !== '')
    .map((stretch) => [stretch, rare.includes([...stretch][0] ?? '') ? wider : face])
}
