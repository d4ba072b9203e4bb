import classes from '../Year.module.css'

/** Sentences below each other, small: the arithmetic in words, 口径 lines. */
export function Sentences({ sentences, hasRule = false }: { readonly sentences: readonly string[]; readonly hasRule?: boolean }) {
  if (sentences.length === 0) return null
  return (
    <ul className={`${classes.quiet} ${hasRule ? classes.notes : ''}`}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
