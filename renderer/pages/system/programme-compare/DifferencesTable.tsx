import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import classes from './Compare.module.css'
import type { Difference } from './decisions.ts'
import { alike, decisionOf, isDecided } from './decisions.ts'
import { DifferenceRow } from './DifferenceRow.tsx'

interface DifferencesTableProps {
  readonly open: readonly Difference[]
  /** Decisions so far, as a draft keeps them. */
  readonly texts: Readonly<Record<string, string>>
  set(name: string, text: string): void
}

/** Every difference that waits for a person, in the order of the programme. */
export function DifferencesTable({ open, texts, set }: DifferencesTableProps) {
  const decisions = open.map((difference) => ({ difference, decision: decisionOf(difference, texts) }))
  const left = decisions.filter(({ decision }) => !isDecided(decision)).length
  return (
    <PlainTable isFixed label="差异核定">
      <thead>
        <tr>
          <th scope="col" className={classes.place}>
            序号
          </th>
          <th scope="col" className={classes.field}>
            栏目
          </th>
          <th scope="col">文件</th>
          <th scope="col">现行方案</th>
          <th scope="col" className={classes.act}>
            办理
          </th>
          <th scope="col" className={classes.reason}>
            理由
          </th>
        </tr>
      </thead>
      <tbody className={classes.rows}>
        {decisions.map(({ difference, decision }) => (
          <DifferenceRow
            key={difference.key}
            difference={difference}
            decision={decision}
            hasOthers={left > 0}
            onChoice={(choice) => set(`choice ${difference.key}`, choice)}
            onReason={(reason) => set(`reason ${difference.key}`, reason)}
            onAlike={() => {
              for (const [name, text] of Object.entries(alike(decision, open, texts))) set(name, text)
            }}
          />
        ))}
      </tbody>
    </PlainTable>
  )
}
