import { drawDocument } from '#shared/documents/draw.ts'
import type { Drawing } from '#shared/documents/drawing.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { type FaceRole, officialFaces, outsideGb2312, widerFace } from './fonts.ts'

/** A character that its face has not, and the face that shows it in the file; null where the word processor chooses one. */
export interface Unshown {
  readonly character: string
  readonly role: FaceRole
  readonly face: string
  readonly instead: string | null
}

/** Faces that hold the 6763 characters of GB2312 and no more (documents.md 3). */
const limited: readonly FaceRole[] = ['xiaobiaosong', 'fangsong', 'kai']

/** Characters that can fall out of their face in this document, each once for a face: rare names (堃, 喆), found before anything is printed. */
export function unshownCharacters(model: DocumentModel): Unshown[] {
  const texts = new Map<FaceRole, string>()
  gather(drawDocument(model), 'fangsong', (role, text) => texts.set(role, (texts.get(role) ?? '') + text))
  return Array.from(texts).flatMap(([role, text]) =>
    outsideGb2312(text).map((character) => {
      const face = officialFaces[role]
      return { character, role, face, instead: limited.includes(role) ? widerFace(face) : face }
    }),
  )
}

/** The words of a document as one text. */
export function wordsOfDocument(model: DocumentModel): string {
  let words = ''
  gather(drawDocument(model), 'fangsong', (_, text) => (words += `${text}\n`))
  return words
}

function gather(drawing: Drawing, outer: FaceRole, take: (role: FaceRole, text: string) => void): void {
  const role = roleOf(drawing) ?? outer
  if (drawing.text !== undefined && drawing.text !== '') take(role, drawing.text)
  for (const child of drawing.children ?? []) gather(child, role, take)
}

/** The face of a drawn element, as `paperCss` sets it; undefined where it has that of the element around it. */
function roleOf({ className, tag }: Drawing): FaceRole | undefined {
  const classes = className.split(' ')
  const has = (...names: readonly string[]): boolean => names.some((name) => classes.includes(name))
  if (has('paper-mark', 'paper-letter-mark', 'paper-joint-mark', 'paper-minutes-mark', 'paper-brief-name', 'paper-title'))
    return 'xiaobiaosong'
  if (has('paper-heading-1', 'paper-hei', 'paper-annex') || tag === 'th') return 'hei'
  if (has('paper-heading-2', 'paper-kai', 'paper-subtitle')) return 'kai'
  return undefined
}
