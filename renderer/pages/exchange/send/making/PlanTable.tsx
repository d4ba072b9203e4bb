import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../../packages/Packages.module.css'
import type { Plan } from './make-choice.ts'
import { partsOf, sizeWords } from './make-choice.ts'

/** 「工作进展 29 条」, kept in one line. */
const partWords = ({ noun, count }: ReturnType<typeof partsOf>[number]): string => `${noun}\u00a0${count}\u00a0条`

/** What the packages would hold: of one its parts, of several one line each; and what should be known before. */
export function PlanTable({ plan }: { readonly plan: Plan }) {
  const [only, ...others] = plan.packages
  const parts = partsOf(plan)
  return (
    <>
      <p>{parts.length === 0 ? '没有可发出的记录。' : `内容：${parts.map(partWords).join('，')}。`}</p>
      {only === undefined || others.length > 0 || sizeWords(only) === '' ? null : <p>{sizeWords(only)}。</p>}
      {others.length === 0 ? null : (
        <div className={classes.plan} role="region" aria-label="各单位内容" tabIndex={0}>
          <PlainTable label="各单位内容">
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col" data-align="end">
                  记录
                </th>
                <th scope="col">大小</th>
              </tr>
            </thead>
            <tbody>
              {plan.packages.map((each) => (
                <tr key={each.recipient.unitId}>
                  <td>{each.recipient.name}</td>
                  <td data-align="end">{each.records}</td>
                  <td>{each.obstacle === null ? sizeWords(each) : <StatusMark mark="dueSoon">{each.obstacle}</StatusMark>}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
        </div>
      )}
      {plan.warnings.length === 0 ? null : (
        <ul className={classes.lines} aria-label="发出前请核对">
          {plan.warnings.map((warning) => (
            <li key={warning}>
              <StatusMark mark="dueSoon">{warning}</StatusMark>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
