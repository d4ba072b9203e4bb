import { pinyin } from 'pinyin-pro'

/** Pinyin initials of a text, other characters as they are, in lower case. Heavy: imported only when somebody searches. */
export function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
}
