import { strFromU8, unzipSync } from 'fflate'
import { all, at, parseXml, type Element } from './xml-tree.ts'

/** A .docx opened for checking: its parts parsed, its body split into what stands on the page. */
export interface OpenDocx {
  readonly parts: ReadonlyMap<string, Element>
  readonly body: Element
  /** Paragraphs and tables of the body in order, without what stands in text boxes. */
  readonly flow: readonly Element[]
}

export function openDocx(bytes: Uint8Array): OpenDocx {
  const files = unzipSync(bytes)
  const parts = new Map(
    Object.entries(files)
      .filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'))
      .map(([name, data]) => [name, parseXml(strFromU8(data))]),
  )
  const body = at(partOf(parts, 'word/document.xml'), 'w:body')
  if (body === undefined) throw new Error('word/document.xml has no body')
  return { parts, body, flow: body.children.filter((child) => child.name === 'w:p' || child.name === 'w:tbl') }
}

export function partOf(parts: ReadonlyMap<string, Element>, name: string): Element {
  const part = parts.get(name)
  if (part === undefined) throw new Error(`${name} is missing`)
  return part
}

/** The words of a paragraph, line breaks as \n; text boxes anchored in it are left out. */
export function wordsOf(paragraph: Element): string {
  return pieces(paragraph).join('')
}

function pieces(element: Element): string[] {
  return element.children.flatMap((child) => {
    if (child.name === 'w:t') return [child.text]
    if (child.name === 'w:br') return ['\n']
    if (child.name === 'w:tab') return element.name === 'w:r' ? ['\t'] : []
    if (child.name === 'w:drawing' || child.name === 'mc:AlternateContent' || child.name === 'w:pict') return []
    return pieces(child)
  })
}

const namesOfStyles = new WeakMap<OpenDocx, ReadonlyMap<string, string>>()

/** The display name of a paragraph's style. */
export function styleName(docx: OpenDocx, paragraph: Element): string {
  const id = at(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val']
  if (id === undefined) return ''
  const names = namesOfStyles.get(docx) ?? styleNames(docx)
  namesOfStyles.set(docx, names)
  return names.get(id) ?? ''
}

function styleNames(docx: OpenDocx): ReadonlyMap<string, string> {
  const styles = all(partOf(docx.parts, 'word/styles.xml'), 'w:style')
  return new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', at(style, 'w:name')?.attributes['w:val'] ?? '']))
}

/** Paragraphs that stand directly in the body and carry this style. */
export function styled(docx: OpenDocx, name: string): Element[] {
  return docx.flow.filter((element) => element.name === 'w:p' && styleName(docx, element) === name)
}

/** Runs of a paragraph that carry text, without those of text boxes. */
export function textRuns(paragraph: Element): Element[] {
  return all(paragraph, 'w:r', ['w:drawing', 'mc:AlternateContent', 'w:pict']).filter((run) => at(run, 'w:t') !== undefined)
}
