import classes from './Line.module.css'
import type { EntryText } from './line.ts'
import { entryLabels, entryTexts } from './line.ts'

/** The texts of an entry under their labels; what is empty is left out. */
export function EntryWords({ entry }: { readonly entry: Readonly<Partial<Record<EntryText, string>>> }) {
  return (
    <dl className={classes.words}>
      {entryTexts
        .map((name) => ({ name, text: entry[name] ?? '' }))
        .filter(({ text }) => text !== '')
        .map(({ name, text }) => (
          <div key={name}>
            <dt>{entryLabels[name]}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  )
}
