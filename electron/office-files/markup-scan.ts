import { Fault, megabytes } from './fault.ts'
import { limits } from './limits.ts'
import { closeElement, openElement, passPlainTags, refuseBroken, refuseCrowd, type Counts, type ScanRules } from './markup-tags.ts'

const [lessThan, greaterThan, stroke, bang, question, hyphen, bracket] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x2d, 0x5b]
const [quote, apostrophe] = [0x22, 0x27]
const [letterF, colon] = [0x66, 0x3a]
const formulaBytes = 256

/** Where the scan stands between two bytes. */
type State = 'text' | 'opened' | 'tag' | 'quoted' | 'closing' | 'bang' | 'dash' | 'comment' | 'section' | 'instruction'

/**
 * Goes over the bytes of an XML part (UTF-8) before any parser does: no declaration, no depth, no crowd of attributes, no endless token and
 * no formula that calls another program. One pass, no memory of its own but counters.
 */
export class MarkupScan {
  readonly #rules: ScanRules
  #state: State = 'text'
  #quote = 0
  #previous = 0
  #beforePrevious = 0
  #isNamed = false
  #isFormula = false
  #formula = ''
  #token = 0
  #attributes = 0
  readonly #counts: Counts = { depth: 0, elements: 0 }

  constructor(rules: ScanRules) {
    this.#rules = rules
  }

  /** Scans the next piece; throws at the first fault, so that nobody reads on. */
  push(piece: Uint8Array): void {
    let at = 0
    while (at < piece.length) {
      const from = at
      if (this.#state === 'text' && !this.#isFormula) at = passPlainTags(piece, at, this.#counts, this.#rules)
      // What the fast way left is the inside of one token, or the text at the end of the piece.
      if (at > from) this.#token = 0
      const rest = at
      if (at < piece.length) at = this.#step(piece, at)
      this.#token += at - rest
      if (this.#token > limits.tokenBytes) throw new Fault('token_too_long', megabytes(limits.tokenBytes))
    }
  }

  /** Ends the part: everything that was opened is closed, and there was an element at all. */
  end(): void {
    if (this.#rules.isLoose) return
    if (this.#state !== 'text' || this.#counts.depth !== 0 || this.#counts.elements === 0) throw new Fault('broken_xml')
  }

  /** Goes on from `at` as far as one state reaches; the place where the next one begins. */
  #step(piece: Uint8Array, at: number): number {
    switch (this.#state) {
      case 'text':
        return this.#text(piece, at)
      case 'opened':
        return this.#opened(piece[at] ?? 0, at)
      case 'tag':
        return this.#tag(piece, at)
      case 'quoted':
        return this.#quoted(piece, at)
      case 'closing':
        return this.#closing(piece, at)
      case 'bang':
        return this.#bang(piece[at] ?? 0, at)
      case 'dash':
        if (piece[at] !== hyphen) throw new Fault('broken_xml')
        this.#start('comment')
        return at + 1
      case 'comment':
        return this.#until(piece, at, hyphen, hyphen)
      case 'section':
        return this.#until(piece, at, 0x5d, 0x5d)
      case 'instruction':
        return this.#until(piece, at, question, question)
    }
  }

  #text(piece: Uint8Array, at: number): number {
    const found = piece.indexOf(lessThan, at)
    const end = found === -1 ? piece.length : found
    if (this.#isFormula) this.#takeFormula(piece.subarray(at, end))
    if (found === -1) return end
    this.#start('opened')
    return found + 1
  }

  #start(state: State): void {
    this.#state = state
    this.#token = 0
    this.#previous = 0
    this.#beforePrevious = 0
  }

  #opened(byte: number, at: number): number {
    if (byte === bang) this.#start('bang')
    else if (byte === question) this.#start('instruction')
    else if (byte === stroke) {
      this.#judgeFormula()
      this.#start('closing')
    } else {
      this.#judgeFormula()
      this.#start('tag')
      this.#attributes = 0
      this.#isNamed = false
      return at
    }
    return at + 1
  }

  /** Only comments and sections of text may begin with `<!`; anything else is a declaration. */
  #bang(byte: number, at: number): number {
    if (byte === hyphen) this.#start('dash')
    else if (byte === bracket) this.#start('section')
    else throw new Fault('dtd')
    return at + 1
  }

  #tag(piece: Uint8Array, from: number): number {
    let previous = this.#previous
    for (let at = from; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0
      if (!this.#isNamed) this.#name(byte)
      if (byte === quote || byte === apostrophe) {
        at = this.#value(piece, at + 1, byte)
        if (this.#state === 'quoted') return piece.length
      } else if (byte === greaterThan) {
        this.#close(previous === stroke)
        return at + 1
      } else if (byte === lessThan) refuseBroken(this.#rules)
      previous = byte
    }
    this.#previous = previous
    return piece.length
  }

  /** Goes over a value to its closing quote, or notes that it goes on in the next piece. Values are short: a loop beats a search. */
  #value(piece: Uint8Array, from: number, quoted: number): number {
    this.#attributes += 1
    refuseCrowd(this.#attributes)
    for (let at = from; at < piece.length; at += 1) if (piece[at] === quoted) return at
    this.#quote = quoted
    this.#state = 'quoted'
    return piece.length
  }

  /** Notices whether the element is called `f` (a cell's formula), with any prefix, without keeping its name. */
  #name(byte: number): void {
    if (byte > 0x20 && byte !== stroke && byte !== greaterThan) {
      this.#beforePrevious = this.#previous
      this.#previous = byte
      return
    }
    this.#isNamed = true
    this.#isFormula = this.#previous === letterF && (this.#beforePrevious === 0 || this.#beforePrevious === colon)
  }

  #quoted(piece: Uint8Array, at: number): number {
    const found = piece.indexOf(this.#quote, at)
    if (found === -1) return piece.length
    this.#state = 'tag'
    this.#previous = 0
    return found + 1
  }

  /** The end of an opening tag. */
  #close(isEmpty: boolean): void {
    openElement(this.#counts, this.#rules, isEmpty)
    if (isEmpty) this.#isFormula = false
    this.#start('text')
  }

  #closing(piece: Uint8Array, at: number): number {
    const found = piece.indexOf(greaterThan, at)
    if (found === -1) return piece.length
    closeElement(this.#counts, this.#rules)
    this.#start('text')
    return found + 1
  }

  /** Goes to the `>` behind two closing bytes (`-->`, `]]>`) or one (`?>`). */
  #until(piece: Uint8Array, from: number, first: number, second: number): number {
    const isInstruction = this.#state === 'instruction'
    for (let at = from; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0
      if (byte === greaterThan && this.#previous === second && (isInstruction || this.#beforePrevious === first)) {
        this.#start('text')
        return at + 1
      }
      this.#beforePrevious = this.#previous
      this.#previous = byte
      if (this.#isFormula && this.#state === 'section') this.#takeFormula(piece.subarray(at, at + 1))
    }
    return piece.length
  }

  #takeFormula(bytes: Uint8Array): void {
    const room = formulaBytes - this.#formula.length
    if (room > 0) this.#formula += Buffer.from(bytes.subarray(0, room)).toString('latin1')
  }

  /** `cmd|'…'!A0`: a bar before any quoted text names a program and what it shall do. */
  #judgeFormula(): void {
    if (!this.#isFormula) return
    const text = this.#formula.replaceAll(/&#(?:x0*7c|0*124);/gi, '|').replace('CDATA[', '')
    this.#isFormula = false
    this.#formula = ''
    if (/^[^"']*\|/.test(text)) throw new Fault('dde')
  }
}
