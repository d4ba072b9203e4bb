import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { Fault } from './fault.ts'
import type { Relation } from './package-names.ts'

/** The types of a package's parts, as [Content_Types].xml says them. */
export interface ContentTypes {
  /** The type of a part by its name without a leading stroke; '' where nothing is said. Lower case. */
  typeOf(name: string): string
  /** Every type that is said, for a part that is there or not. */
  readonly all: readonly string[]
}

/** Reads [Content_Types].xml; a part with two types is a deceit. */
export function readContentTypes(xml: string): ContentTypes {
  const parts = new Map<string, string>()
  const endings = new Map<string, string>()
  forEachElement(xml, (tag) => {
    const type = attribute(tag, 'ContentType').toLowerCase()
    if (localName(tag.name) === 'Override') say(parts, attribute(tag, 'PartName').replace(/^\//, '').toLowerCase(), type)
    else if (localName(tag.name) === 'Default') say(endings, attribute(tag, 'Extension').toLowerCase(), type)
  })
  return {
    typeOf: (name) => {
      const folded = name.toLowerCase()
      return parts.get(folded) ?? endings.get(folded.split('.').at(-1) ?? '') ?? ''
    },
    all: [...parts.values(), ...endings.values()],
  }
}

function say(types: Map<string, string>, key: string, type: string): void {
  const said = types.get(key)
  if (said !== undefined && said !== type) throw new Fault('duplicate_name')
  types.set(key, type)
}

/** Reads the relationships of a `.rels` part. */
export function readRelations(xml: string): readonly Relation[] {
  const relations: Relation[] = []
  forEachElement(xml, (tag) => {
    if (localName(tag.name) !== 'Relationship') return
    const isExternal = attribute(tag, 'TargetMode').toLowerCase() === 'external'
    relations.push({ type: attribute(tag, 'Type').trim(), target: attribute(tag, 'Target').trim(), isExternal })
  })
  return relations
}

function forEachElement(xml: string, take: (tag: SaxesTagPlain) => void): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  parser.on('error', (error) => {
    throw new Fault('broken_xml', '', { cause: error })
  })
  parser.on('opentag', take)
  parser.write(xml).close()
}

/** The name of an element or attribute without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attribute(tag: SaxesTagPlain, name: string): string {
  return tag.attributes[name] ?? ''
}
