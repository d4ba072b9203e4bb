import type { Programme } from './programme-words.ts'

/** The cells that every programme has, loaded or not. */
export function ProgrammeCells({ programme }: { readonly programme: Pick<Programme, 'title' | 'year' | 'tasks' | 'measures'> }) {
  const { title, year, tasks, measures } = programme
  return (
    <>
      <td>{title}</td>
      <td>{year}年</td>
      <td data-align="end">{tasks}</td>
      <td data-align="end">{measures}</td>
    </>
  )
}
