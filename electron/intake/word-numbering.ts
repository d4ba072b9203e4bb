import { chineseNumber } from '#shared/text/numerals.ts'
import { readXml } from './word-xml.ts'

/** Automatic numbers of a Word file: a cell of 序号 that looks filled may hold nothing but a list's number. */

interface Level {
  start: number
  format: string
  /** `（%1）` */
  text: string
  suffix: string
}

interface NumberingList {
  readonly abstractId: string
  readonly starts: Map<number, number>
}

export interface Numbering {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>
  readonly lists: ReadonlyMap<string, NumberingList>
}

export const noNumbering: Numbering = { levels: new Map(), lists: new Map() }

/** Reads `word/numbering.xml`. */
export function readNumbering(bytes: Uint8Array): Numbering {
  const levels = new Map<string, Map<number, Level>>()
  const lists = new Map<string, NumberingList>()
  let own: Map<number, Level> | undefined
  let level: Level | undefined
  let list: NumberingList | undefined
  let overridden = 0
  readXml(bytes, {
    open(name, value) {
      const val = value('val') ?? ''
      if (name === 'w:abstractNum') levels.set(value('abstractNumId') ?? '', (own = new Map()))
      if (name === 'w:lvl' && list === undefined)
        own?.set(Number(value('ilvl')), (level = { start: 1, format: 'decimal', text: '', suffix: 'tab' }))
      if (name === 'w:start' && level !== undefined) level.start = Number(val)
      if (name === 'w:numFmt' && level !== undefined) level.format = val
      if (name === 'w:lvlText' && level !== undefined) level.text = val
      if (name === 'w:suff' && level !== undefined) level.suffix = val
      if (name === 'w:num') lists.set(value('numId') ?? '', (list = { abstractId: '', starts: new Map() }))
      if (name === 'w:abstractNumId' && list !== undefined) lists.set(lastKey(lists), (list = { ...list, abstractId: val }))
      if (name === 'w:lvlOverride') overridden = Number(value('ilvl'))
      if (name === 'w:startOverride') list?.starts.set(overridden, Number(val))
    },
    close(name) {
      if (name === 'w:lvl') level = undefined
      if (name === 'w:abstractNum') own = undefined
      if (name === 'w:num') list = undefined
    },
    text() {},
  })
  return { levels, lists }
}

function lastKey(lists: ReadonlyMap<string, NumberingList>): string {
  return [...lists.keys()].at(-1) ?? ''
}

/** Counts lists in the order of the document. */
export class ListCounter {
  readonly #numbering: Numbering
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  /** The next number of a list's level as it is printed with the space behind it; '' for bullets and lists that are not there. */
  next(listId: string, depth: number): string {
    const list = this.#numbering.lists.get(listId)
    const levels = this.#numbering.levels.get(list?.abstractId ?? '')
    const level = levels?.get(depth)
    if (list === undefined || levels === undefined || level === undefined) return ''
    const counts = this.#counts.get(list.abstractId) ?? []
    if (!this.#begun.has(listId)) {
      this.#begun.add(listId)
      for (const [at, start] of list.starts) counts[at] = start - 1
    }
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    counts.length = depth + 1
    this.#counts.set(list.abstractId, counts)
    if (level.format === 'bullet' || level.format === 'none') return ''
    const label = level.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1
      return written(counts[of] ?? levels.get(of)?.start ?? 1, levels.get(of)?.format ?? 'decimal')
    })
    return level.suffix === 'nothing' ? label : `${label} `
  }
}

const circled = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '⑪', '⑫', '⑬', '⑭', '⑮', '⑯', '⑰', '⑱', '⑲', '⑳']

/** A number in a list's format. */
function written(value: number, format: string): string {
  if (/^(?:chinese|japanese|taiwanese|ideograph)(?:Counting|Digital|LegalSimplified|Legal)/.test(format)) return chineseNumber(value)
  if (format.startsWith('decimalEnclosedCircle')) return circled[value - 1] ?? String(value)
  if (format === 'upperLetter') return String.fromCodePoint(0x40 + (((value - 1) % 26) + 1))
  if (format === 'lowerLetter') return String.fromCodePoint(0x60 + (((value - 1) % 26) + 1))
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  return format === 'decimalZero' && value < 10 ? `0${value}` : String(value)
}

const romans = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(value: number): string {
  let [rest, text] = [value, '']
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}
