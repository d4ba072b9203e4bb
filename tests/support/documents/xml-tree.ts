import { SaxesParser } from 'saxes'

/** An element of a parsed part; names and attributes keep their prefixes (`w:pPr`). */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

interface Open {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

/** Parses a whole part; throws where the XML is not well formed. */
export function parseXml(xml: string): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const stack: Open[] = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const element: Open = { name: tag.name, attributes: tag.attributes, children: [], text: '' }
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  parser.on('text', (text) => {
    const open = stack.at(-1)
    if (open !== undefined) open.text += text
  })
  parser.on('closetag', () => stack.pop())
  parser.write(xml).close()
  const top = root.children[0]
  if (top === undefined) throw new Error('empty part')
  return top
}

/** All elements of this name below `from`, in document order; those named in `stopAt` are not entered. */
export function all(from: Element, name: string, stopAt: readonly string[] = []): Element[] {
  return from.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...(stopAt.includes(child.name) ? [] : all(child, name, stopAt)),
  ])
}

/** The element reached by a path of names: `at(paragraph, 'w:pPr', 'w:spacing')`. */
export function at(from: Element | undefined, ...path: string[]): Element | undefined {
  let here = from
  for (const name of path) here = here?.children.find((child) => child.name === name)
  return here
}

/** An attribute as a number; NaN where it is missing. */
export function numberOf(element: Element | undefined, attribute: string): number {
  const value = element?.attributes[attribute]
  return value === undefined ? Number.NaN : Number(value)
}
