import { readXml } from './word-xml.ts'

/** What a paragraph's style says that matters here: its name, its place in the outline, and a list that it belongs to. */
export interface ParagraphStyle {
  readonly name: string
  /** 1 to 9; null for body text. */
  readonly outlineLevel: number | null
  readonly listId: string | null
  readonly depth: number
}

interface StyleEntry {
  name: string
  basedOn: string | null
  outlineLevel: number | null
  listId: string | null
  depth: number | null
}

/** Reads `word/styles.xml`: paragraph styles by id, with what they inherit. */
export function readStyles(bytes: Uint8Array): ReadonlyMap<string, ParagraphStyle> {
  const entries = new Map<string, StyleEntry>()
  let entry: StyleEntry | undefined
  readXml(bytes, {
    open(name, value) {
      const val = value('val') ?? ''
      if (name === 'w:style') {
        entry = { name: '', basedOn: null, outlineLevel: null, listId: null, depth: null }
        if (value('type') === 'paragraph') entries.set(value('styleId') ?? '', entry)
      }
      if (entry === undefined) return
      if (name === 'w:name') entry.name = val
      if (name === 'w:basedOn') entry.basedOn = val
      if (name === 'w:outlineLvl') entry.outlineLevel = Number(val) < 9 ? Number(val) + 1 : null
      if (name === 'w:numId') entry.listId = val
      if (name === 'w:ilvl') entry.depth = Number(val)
    },
    close(name) {
      if (name === 'w:style') entry = undefined
    },
    text() {},
  })
  return new Map([...entries].map(([id, own]) => [id, settled(own, entries)]))
}

/** Styles may be built on each other in a circle in a broken file; ten steps are more than any office uses. */
function settled(own: StyleEntry, entries: ReadonlyMap<string, StyleEntry>): ParagraphStyle {
  const line: StyleEntry[] = []
  let next: StyleEntry | undefined = own
  while (next !== undefined && line.length < 10) {
    line.push(next)
    next = next.basedOn === null ? undefined : entries.get(next.basedOn)
  }
  const first = <Value>(pick: (entry: StyleEntry) => Value | null): Value | null => {
    for (const each of line) {
      const value = pick(each)
      if (value !== null) return value
    }
    return null
  }
  return {
    name: own.name,
    outlineLevel: first((each) => each.outlineLevel),
    listId: first((each) => each.listId),
    depth: first((each) => each.depth) ?? 0,
  }
}
