import type { OutputOf } from '#shared/api/contract.ts'
import type { ImportChoice } from '#shared/ledgers/importing.ts'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { formOutcomes } from '#shared/domain/row-outcomes.ts'
import { formOrder } from '../../row-outcomes.ts'
import classes from '../Forms.module.css'
import { FormRows } from './FormRows.tsx'

export type Reading = OutputOf<'forms.preview'>

interface FormReadingProps {
  readonly reading: Reading
  readonly decided: ReadonlyMap<number, ImportChoice>
  onDecide(row: number, choice: ImportChoice): void
}

/** What a form says beside what is recorded; what is wrong comes first, with its place and its sentence. */
export function FormReading({ reading, decided, onDecide }: FormReadingProps) {
  const { form, notices, problems, missing, counts } = reading
  if (form === null) return null
  const said = formOrder.filter((outcome) => counts[outcome] > 0).map((outcome) => `${formOutcomes[outcome]} ${counts[outcome]} 条`)
  return (
    <section aria-label="核对">
      <SectionHead level={2} isFirst title={`${form.unit.name}　${form.title}`} note={said.join('，')} />
      {notices.map((notice) => (
        <p key={notice} className={classes.notice}>
          {notice}。
        </p>
      ))}
      {missing.length === 0 ? null : (
        <p className={classes.notice}>
          表中缺少 {missing.length} 条措施：{missing.map((line) => `${line.code} ${line.shortTitle}`).join('、')}。
        </p>
      )}
      <Problems problems={problems} />
      <FormRows rows={reading.rows} decided={decided} onDecide={onDecide} />
    </section>
  )
}

function Problems({ problems }: Pick<Reading, 'problems'>) {
  if (problems.length === 0) return null
  return (
    <>
      <SectionHead level={2} title="须核对的内容" tone="soon" note={`${problems.length} 处`} />
      <div className={classes.table}>
        <PlainTable label="须核对的内容">
          <thead>
            <tr>
              <th scope="col">位置</th>
              <th scope="col">所填</th>
              <th scope="col">须核对</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ place, text, problem }) => (
              <tr key={`${place} ${problem}`}>
                <td className={classes.place}>{place}</td>
                <td className={classes.name}>{text === '' ? <span className={classes.faint}>未填</span> : text}</td>
                <td className={classes.soon}>{problem}</td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </div>
    </>
  )
}
