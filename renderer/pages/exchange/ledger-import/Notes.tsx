import classes from './Import.module.css'

/** What is to be known of the file, a sentence each. */
export function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <ul className={classes.noteList}>
      {notes.map((note) => (
        <li key={note}>{note}。</li>
      ))}
    </ul>
  )
}
