import { decoded } from './xml-scanner.ts'

const [blank, quote, equals, slash, gt, lt] = [32, 34, 61, 47, 62, 60]
const [letterC, letterR, letterS, letterT] = [99, 114, 115, 116]
const texts = { plain: '<is><t>', kept: '<is><t xml:space="preserve">', end: '</t></is></c>' } as const
const typeNames = ['s', 'n', 'str', 'inlineStr', 'b'] as const

/**
 * A cell as nearly every program writes it, `<c r="B7" s="3" t="s"><v>12</v></c>`, read in one go: a table has millions of them.
 * What is written in any other way (prefixes, formulas, runs, a cell that goes on in the next piece) is left to the scanner.
 */
export class ShortCell {
  column = 0
  style = -1
  type = 'n'
  value = ''
  /** Where the cell ends in the source. */
  end = 0

  /** Whether such a cell begins at `at` and ends in this source; its parts are in the fields then. */
  take(source: string, at: number): boolean {
    if (source.charCodeAt(at + 1) !== letterC || source.charCodeAt(at + 2) !== blank) return false
    this.column = -1
    this.style = -1
    this.type = 'n'
    this.value = ''
    const content = this.#attributes(source, at + 3)
    if (content < 0 || this.column < 0) return false
    if (source.charCodeAt(content - 2) === slash) {
      this.end = content
      return true
    }
    return this.type === 'inlineStr' ? this.#inline(source, content) : this.#cached(source, content)
  }

  /** The place after the tag; -1 where something unusual stands in it. */
  #attributes(source: string, from: number): number {
    let at = from
    for (;;) {
      const name = source.charCodeAt(at)
      if (source.charCodeAt(at + 1) !== equals || source.charCodeAt(at + 2) !== quote) return -1
      at =
        name === letterR
          ? this.#place(source, at + 3)
          : name === letterS
            ? this.#look(source, at + 3)
            : name === letterT
              ? this.#kind(source, at + 3)
              : -1
      if (at < 0) return -1
      const next = source.charCodeAt(at)
      if (next === gt) return at + 1
      if (next === slash) return source.charCodeAt(at + 1) === gt ? at + 2 : -1
      if (next !== blank) return -1
      at += 1
    }
  }

  /** `B7"` */
  #place(source: string, from: number): number {
    let [at, column] = [from, 0]
    let sign = source.charCodeAt(at)
    for (; sign >= 65 && sign <= 90; sign = source.charCodeAt(at)) {
      column = column * 26 + sign - 64
      at += 1
    }
    if (column === 0 || at - from > 3) return -1
    this.column = column - 1
    return afterDigits(source, at)
  }

  /** `3"` */
  #look(source: string, from: number): number {
    const end = afterDigits(source, from)
    if (end < 0 || end - from > 7) return -1
    this.style = Number(source.slice(from, end - 1))
    return end
  }

  /** `inlineStr"` */
  #kind(source: string, from: number): number {
    for (const name of typeNames) {
      if (source.charCodeAt(from + name.length) !== quote || !source.startsWith(name, from)) continue
      this.type = name
      return from + name.length + 1
    }
    return -1
  }

  /** `<v>12</v></c>` */
  #cached(source: string, from: number): boolean {
    if (!source.startsWith('<v>', from)) return false
    const end = source.indexOf('<', from + 3)
    if (end < 0 || !source.startsWith('</v></c>', end)) return false
    this.value = decoded(source, from + 3, end)
    this.end = end + 8
    return true
  }

  /** `<is><t>…</t></is></c>` */
  #inline(source: string, from: number): boolean {
    if (source.charCodeAt(from) !== lt) return false
    const start = source.startsWith(texts.plain, from) ? texts.plain : source.startsWith(texts.kept, from) ? texts.kept : null
    if (start === null) return false
    const end = source.indexOf('<', from + start.length)
    if (end < 0 || !source.startsWith(texts.end, end)) return false
    this.value = decoded(source, from + start.length, end)
    this.end = end + texts.end.length
    return true
  }
}

/** The place after digits and their closing quote; -1 where no digit or another sign stands there. */
function afterDigits(source: string, from: number): number {
  let at = from
  while (source.charCodeAt(at) >= 48 && source.charCodeAt(at) <= 57) at += 1
  return at > from && source.charCodeAt(at) === quote ? at + 1 : -1
}
