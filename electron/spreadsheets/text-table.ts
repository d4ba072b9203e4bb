import type { SheetCell } from '#shared/sheets/model.ts'

export const emptyCell: SheetCell = Object.freeze({ text: '', number: null })

/** So many texts lie ready as cells: they are what an office's table repeats. The rest of a huge file is packed. */
const mostReady = 50_000
const pageBytes = 1 << 20

/** A stretch of packed texts: their bytes in UTF-16, and where each one ends. */
interface Page {
  readonly first: number
  readonly bytes: Buffer
  readonly ends: Uint32Array
}

/**
 * The texts of a workbook that cells point to by their place. Two million different ones would take some hundreds of megabytes as cells:
 * those beyond the first are kept as bytes and made into cells when they are asked for.
 */
export class TextTable {
  readonly #ready: SheetCell[] = []
  readonly #pages: Page[] = []
  #open: { first: number; texts: string[]; size: number } = { first: mostReady, texts: [], size: 0 }

  add(text: string): void {
    if (this.#ready.length < mostReady) {
      this.#ready.push(text === '' ? emptyCell : { text, number: null })
      return
    }
    this.#open.texts.push(text)
    this.#open.size += text.length * 2
    if (this.#open.size >= pageBytes) this.#pack()
  }

  /** The cell of the text at this place, counted from 0; undefined where there is none. */
  at(place: number): SheetCell | undefined {
    if (place < mostReady || !Number.isInteger(place)) return this.#ready[place]
    const text = place < this.#open.first ? this.#packed(place) : this.#open.texts[place - this.#open.first]
    if (text === undefined) return undefined
    return text === '' ? emptyCell : { text, number: null }
  }

  #pack(): void {
    const { first, texts, size } = this.#open
    const bytes = Buffer.allocUnsafeSlow(size)
    const ends = new Uint32Array(texts.length)
    let end = 0
    for (const [at, text] of texts.entries()) {
      end += bytes.write(text, end, 'utf16le')
      ends[at] = end
    }
    this.#pages.push({ first, bytes, ends })
    this.#open = { first: first + texts.length, texts: [], size: 0 }
  }

  #packed(place: number): string | undefined {
    let [low, high] = [0, this.#pages.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pages[middle]?.first ?? 0) <= place) low = middle
      else high = middle - 1
    }
    const page = this.#pages[low]
    if (page === undefined) return undefined
    const at = place - page.first
    return page.bytes.toString('utf16le', at === 0 ? 0 : page.ends[at - 1], page.ends[at])
  }
}
