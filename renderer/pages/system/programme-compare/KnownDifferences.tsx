import { differenceFields } from '#shared/packs/breakdown-difference.ts'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import classes from './Compare.module.css'
import type { Difference } from './decisions.ts'

/** Differences within the source itself that the programme carries already with its reading: shown, not asked. */
export function KnownDifferences({ differences }: { readonly differences: readonly Difference[] }) {
  const known = differences.flatMap((each) => (each.known === null ? [] : [{ ...each, known: each.known }]))
  if (known.length === 0) return null
  return (
    <details>
      <summary className={classes.summary}>方案已有口径的差异　{known.length}处，不需核定</summary>
      <PlainTable isFixed label="方案已有口径的差异">
        <thead>
          <tr>
            <th scope="col" className={classes.place}>
              序号
            </th>
            <th scope="col" className={classes.field}>
              栏目
            </th>
            <th scope="col">文件</th>
            <th scope="col">正文</th>
            <th scope="col">口径</th>
          </tr>
        </thead>
        <tbody>
          {known.map((each) => (
            <tr key={each.key}>
              <td>{each.where}</td>
              <td>{differenceFields[each.field]}</td>
              <td>{each.document}</td>
              <td>{each.pack}</td>
              <td>{each.known.reading}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </details>
  )
}
