import { pinyin } from 'pinyin-pro'
import type { InitialsOf } from '#shared/ledgers/search-terms.ts'

/** Pinyin initials, `swx` of 孙吴县; names repeat in a ledger, so that each is looked up once for as long as the function lives. */
export function initialsFinder(): InitialsOf {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const initials = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
    known.set(text, initials)
    return initials
  }
}
