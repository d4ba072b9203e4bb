import { type Unshown, unshownCharacters, wordsOfDocument } from '#electron/documents/unshown.ts'
import type { Fonts } from '#electron/ports.ts'
import { faceSentences, type FoundFace, foundFaces, officialFaceList } from '#shared/documents/faces.ts'
import { secrecyMark } from '#shared/text/secrecy-mark.ts'
import type { ServiceContext } from '../../context.ts'
import { modelOf, readDocument } from '../document-records.ts'
import { ownPageOf } from '../templates/writing.ts'

/** What is to be known before a paper is printed: faces that this machine has not, characters that a face has not, marks of secrecy. */

/** The five faces of GB/T 9704 on this machine. */
export async function machineFaces(context: ServiceContext): Promise<{ faces: FoundFace[] }> {
  return { faces: foundFaces(await context.ports.fonts.families()) }
}

/** What a paper meets on this machine's way to the printer; sentences, most of them none. */
export async function printingOf(context: ServiceContext, input: { readonly documentId: string }) {
  const row = await readDocument(context, context.store.db, input.documentId)
  const model = modelOf(context, row)
  const { faces } = await machineFaces(context)
  const template = await ownPageOf(context, row)
  return {
    faces,
    missing: faceSentences(faces),
    unshown: await unshownSentences(context.ports.fonts, faces, unshownCharacters(model)),
    secrecy: secrecySentences(`${row.title}\n${wordsOfDocument(model)}`),
    ownTemplate: template?.name ?? null,
  }
}

/** A paper may not be classified (office.md «Documents»); the title's own warning stands where it is typed. */
function secrecySentences(text: string): string[] {
  const mark = secrecyMark(text)
  return mark === undefined ? [] : [`文中有“${mark}”字样。本软件不得存储、处理涉密信息，请核实，涉密文件请在涉密计算机上办理`]
}

/** 「“喆”不在仿宋_GB2312字库内，打印时改用仿宋」, one sentence a face. */
async function unshownSentences(fonts: Fonts, faces: readonly FoundFace[], unshown: readonly Unshown[]): Promise<string[]> {
  const sentences: string[] = []
  for (const role of new Set(unshown.map((each) => each.role))) {
    const own = unshown.filter((each) => each.role === role)
    const [first] = own
    if (first === undefined) continue
    if (first.instead !== first.face) sentences.push(sentenceOf(first, own))
    const lost = await withoutGlyph(fonts, faces, first.instead ?? first.face, own)
    if (lost.length > 0) sentences.push(`本机字体中没有${quoted(lost)}的字形，打印时可能缺字，请换用有此字的计算机打印，或者安装相应字体`)
  }
  return [...new Set(sentences)]
}

function sentenceOf({ face, instead }: Unshown, own: readonly Unshown[]): string {
  const signs = quoted(own.map(({ character }) => character))
  const then = instead === null ? '打印时由文字处理程序另选字体，请打印后核对' : `打印时改用${instead}`
  return `${signs}不在${face}字库内，${then}`
}

function quoted(signs: readonly string[]): string {
  return signs.map((sign) => `“${sign}”`).join('')
}

/** Characters that the face which will show them has not either; of a machine without any such face nothing is known. */
async function withoutGlyph(fonts: Fonts, faces: readonly FoundFace[], face: string, own: readonly Unshown[]): Promise<string[]> {
  const families = await fonts.families()
  const official = officialFaceList.find(({ name, instead }) => name === face || instead.some((standIn) => standIn.name === face))
  const wide = official?.instead.find(({ name }) => name === face)?.families ?? []
  const installed = wide.find((name) => families.includes(name)) ?? faces.find(({ name }) => name === official?.name)?.family ?? null
  if (installed === null) return []
  const lost: string[] = []
  for (const { character } of own) if (!(await fonts.covers(installed, character))) lost.push(character)
  return lost
}
