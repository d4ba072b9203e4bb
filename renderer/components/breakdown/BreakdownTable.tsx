import type { Breakdown } from '#shared/packs/breakdown.ts'
import { Fragment } from 'react'
import { PlainTable } from '../plain-table/PlainTable.tsx'
import classes from './Breakdown.module.css'
import type { CorrectableField } from './corrections.ts'
import { correctable, wordsOf } from './corrections.ts'

interface BreakdownTableProps {
  readonly breakdown: Breakdown
  /** Words that a person set right; undefined where the file's own stand. */
  correction(code: string, field: CorrectableField): string | undefined
}

const columns = Object.keys(correctable) as CorrectableField[]
const widths: Readonly<Record<CorrectableField, string | undefined>> = {
  text: undefined,
  leads: classes.units,
  responsible: classes.units,
  deadline: classes.until,
}

/** What was found in the file, as it is printed: each task with its measures, who leads them and by when. */
export function BreakdownTable({ breakdown, correction }: BreakdownTableProps) {
  return (
    <div className={classes.scroll} role="region" aria-label="读出的任务和措施" tabIndex={0}>
      <PlainTable isFixed label="任务和措施">
        <thead>
          <tr>
            <th scope="col" className={classes.code}>
              序号
            </th>
            {columns.map((field) => (
              <th key={field} scope="col" className={widths[field]}>
                {correctable[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {breakdown.tasks.map((task) => (
            <Fragment key={task.number}>
              <tr className={classes.task}>
                <td>{task.number}</td>
                <td colSpan={columns.length}>
                  {task.title}
                  {task.goal === '' ? null : <span className={classes.goal}>　{task.goal}</span>}
                </td>
              </tr>
              {task.measures.map((measure) => (
                <tr key={measure.code}>
                  <td>{measure.code}</td>
                  {columns.map((field) => {
                    const corrected = correction(measure.code, field)
                    return (
                      <td key={field} className={corrected === undefined ? undefined : classes.corrected}>
                        {corrected ?? wordsOf(measure, field)}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </PlainTable>
    </div>
  )
}
