import { splitCode } from './code-words.ts'

/** A sentence with its commands, options and paths set as what they are: to be typed to the letter. */
export function Wording({ text }: { readonly text: string }) {
  return splitCode(text).map((part, at) => (at % 2 === 0 ? part : <code key={`${at} ${part}`}>{part}</code>))
}
