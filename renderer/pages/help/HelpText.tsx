import classes from './Help.module.css'
import { MarkTable } from './MarkTable.tsx'
import type { HelpBlock } from './section.ts'
import { Wording } from './Wording.tsx'

/** One piece of a section. */
export function HelpText({ block }: { readonly block: HelpBlock }) {
  switch (block.kind) {
    case 'words':
      return (
        <p>
          <Wording text={block.text} />
        </p>
      )
    case 'points':
      return (
        <ul className={classes.points}>
          {block.items.map((item) => (
            <li key={item}>
              <Wording text={item} />
            </li>
          ))}
        </ul>
      )
    case 'steps':
      return (
        <ol className={classes.steps}>
          {block.items.map((item) => (
            <li key={item}>
              <Wording text={item} />
            </li>
          ))}
        </ol>
      )
    case 'table':
      return <WordTable head={block.head} rows={block.rows} />
    case 'keys':
      return <KeyTable rows={block.rows} />
    case 'marks':
      return <MarkTable />
  }
}

function WordTable({ head, rows }: Pick<Extract<HelpBlock, { kind: 'table' }>, 'head' | 'rows'>) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={first}>
            <th scope="row">
              <Wording text={first ?? ''} />
            </th>
            {rest.map((cell) => (
              <td key={cell}>
                <Wording text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function KeyTable({ rows }: Pick<Extract<HelpBlock, { kind: 'keys' }>, 'rows'>) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">按键</th>
          <th scope="col">作用</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.does}>
            <th scope="row" className={classes.keys}>
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{row.does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
