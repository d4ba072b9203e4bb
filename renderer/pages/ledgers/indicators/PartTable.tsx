import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Ledgers.module.css'
import type { Indicator } from './indicator-words.ts'
import { fractionWords } from './indicator-words.ts'
import { MetMark } from './MonthTable.tsx'

interface PartTableProps {
  readonly title: string
  readonly parts: Indicator['byCounty']
}

/** An indicator broken down by county or by sector. */
export function PartTable({ title, parts }: PartTableProps) {
  return (
    <>
      <SectionHead title={title} note={`${parts.length} 个`} />
      <table className={classes.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col" data-align="end">
              分子/分母
            </th>
            <th scope="col" data-align="end">
              现值
            </th>
            <th scope="col">完成情况</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={`${part.unitId ?? ''} ${part.sector ?? ''}`}>
              <td>{part.name}</td>
              <td data-align="end">{fractionWords(part)}</td>
              <td data-align="end">{part.value}</td>
              <td>
                <MetMark isMet={part.isMet} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
