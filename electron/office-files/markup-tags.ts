import { Fault } from './fault.ts'
import { limits } from './limits.ts'

const [lessThan, greaterThan, stroke, bang, question, colon, letterF] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x3a, 0x66]
const [quote, apostrophe] = [0x22, 0x27]

export interface ScanRules {
  /** Drawings (VML, SVG) are read by nobody here, and VML is not well-formed by custom: only declarations and long tokens are looked for. */
  readonly isLoose: boolean
  /** Whether every element costs memory later, because a codec holds the part as a whole. */
  readonly isHeld: boolean
}

/** What is counted over a whole part. */
export interface Counts {
  depth: number
  elements: number
}

/**
 * The fast way over a piece: from text over whole tags as long as they are plain. Returns the place of the first `<` that needs the careful
 * way (a comment, a section, an instruction, a formula, a tag that goes on in the next piece), or of the text that ends the piece.
 */
export function passPlainTags(piece: Uint8Array, from: number, counts: Counts, rules: ScanRules): number {
  const length = piece.length
  for (let at = from; ;) {
    const text = at
    while (at < length && piece[at] !== lessThan) at += 1
    if (at >= length) return text
    const first = piece[at + 1]
    if (first === stroke) {
      let end = at + 2
      while (end < length && piece[end] !== greaterThan) end += 1
      if (end >= length) return at
      closeElement(counts, rules)
      at = end + 1
    } else {
      if (first === bang || first === question) return at
      const end = endOfTag(piece, at, rules)
      if (end === -1) return at
      openElement(counts, rules, piece[end - 1] === stroke)
      at = end + 1
    }
  }
}

/** The place of the `>` of an opening tag, -1 where the tag needs the careful way. */
function endOfTag(piece: Uint8Array, from: number, rules: ScanRules): number {
  let at = from + 1
  for (let byte = piece[at] ?? 0; byte > 0x20 && byte !== greaterThan && byte !== stroke; byte = piece[at] ?? 0) {
    if (byte === lessThan || byte === quote || byte === apostrophe) return -1
    at += 1
  }
  if (piece[at - 1] === letterF && (piece[at - 2] === lessThan || piece[at - 2] === colon)) return -1
  let attributes = 0
  for (; at < piece.length; at += 1) {
    const byte = piece[at]
    if (byte === greaterThan) {
      refuseCrowd(attributes)
      return at
    }
    if (byte === quote || byte === apostrophe) {
      attributes += 1
      at += 1
      while (at < piece.length && piece[at] !== byte) at += 1
    } else if (byte === lessThan) refuseBroken(rules)
  }
  return -1
}

export function refuseCrowd(attributes: number): void {
  if (attributes > limits.attributes) throw new Fault('too_many_attributes', String(limits.attributes))
}

export function refuseBroken(rules: ScanRules): void {
  if (!rules.isLoose) throw new Fault('broken_xml')
}

/** Counts an opening tag. */
export function openElement(counts: Counts, rules: ScanRules, isEmpty: boolean): void {
  counts.elements += 1
  if (rules.isHeld && counts.elements > limits.heldElements) {
    throw new Fault('too_many_elements', limits.heldElements.toLocaleString('en-US'))
  }
  if (isEmpty || rules.isLoose) return
  counts.depth += 1
  if (counts.depth > limits.depth) throw new Fault('too_deep', String(limits.depth))
}

/** Counts a closing tag. */
export function closeElement(counts: Counts, rules: ScanRules): void {
  counts.depth -= 1
  if (counts.depth < 0) refuseBroken(rules)
}
