import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { Fault } from './fault.ts'
import { localName } from './package-lists.ts'

const longestCode = 4096

/**
 * Follows the fields of a Word text while it is parsed: a field that calls another program (DDE, DDEAUTO) is refused, also where its code
 * is spread over several runs. A text that is not well-formed is refused as well.
 */
export class WordFields {
  readonly #parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  readonly #decoder = new TextDecoder('utf-8')
  readonly #codes: string[] = ['']
  #isCode = false

  constructor() {
    this.#parser.on('error', (error) => {
      throw new Fault('broken_xml', '', { cause: error })
    })
    this.#parser.on('opentag', (tag) => this.#open(tag))
    this.#parser.on('text', (text) => this.#take(text))
    this.#parser.on('cdata', (text) => this.#take(text))
    this.#parser.on('closetag', (tag) => {
      if (localName(tag.name) === 'instrText') this.#isCode = false
    })
  }

  push(piece: Uint8Array): void {
    this.#parser.write(this.#decoder.decode(piece, { stream: true }))
  }

  end(): void {
    this.#parser.close()
    for (const code of this.#codes) judge(code)
  }

  #open(tag: SaxesTagPlain): void {
    const name = localName(tag.name)
    if (name === 'instrText') this.#isCode = true
    if (name === 'fldSimple') judge(attributeOf(tag, 'instr'))
    if (name !== 'fldChar') return
    if (attributeOf(tag, 'fldCharType') === 'begin') this.#codes.push('')
    else judge(this.#codes.pop() ?? '')
    if (this.#codes.length === 0) this.#codes.push('')
  }

  #take(text: string): void {
    if (!this.#isCode) return
    const code = this.#codes.at(-1) ?? ''
    if (code.length < longestCode) this.#codes[this.#codes.length - 1] = code + text.slice(0, longestCode)
  }
}

function attributeOf(tag: SaxesTagPlain, name: string): string {
  return Object.entries(tag.attributes).find(([each]) => localName(each) === name)?.[1] ?? ''
}

function judge(code: string): void {
  if (/^[\s"]*DDE(?:AUTO)?(?:[\s"]|$)/i.test(code)) throw new Fault('dde')
}
