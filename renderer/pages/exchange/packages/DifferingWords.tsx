import { piecesOf } from './conflict-sides.ts'
import classes from './Packages.module.css'

/** A text beside another one: the words in which it differs are underlined. */
export function DifferingWords({ other, children }: { readonly other: string; readonly children: string }) {
  return (
    <span>
      {piecesOf(other, children).map(({ words, isOwn }, at) => (
        <span key={at} className={isOwn ? classes.differing : undefined}>
          {words}
        </span>
      ))}
    </span>
  )
}
