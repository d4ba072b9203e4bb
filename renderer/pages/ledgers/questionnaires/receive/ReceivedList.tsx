import { Link } from 'wouter'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { questionnaireAddress, questionnairePlace } from '../place.ts'
import classes from '../Questionnaires.module.css'
import type { Questionnaire } from '../words.ts'
import type { ReceivedForm } from './use-receiving.ts'

interface ReceivedListProps {
  readonly run: Questionnaire
  readonly received: readonly ReceivedForm[]
}

/** What was registered in this sitting, and who is still awaited. */
export function ReceivedList({ run, received }: ReceivedListProps) {
  return (
    <>
      {received.length === 0 ? null : (
        <>
          <SectionHead level={2} title="本次已登记" note={`${received.length} 份`} />
          <ul className={classes.received} aria-label="本次已登记">
            {received.map(({ unitId, name, answered, left }) => (
              <li key={unitId}>
                <Link href={questionnaireAddress(questionnairePlace(run.questionnaireId, 'sheet', unitId))}>{name}</Link>　答复 {answered}{' '}
                题{left === 0 ? '' : `，${left} 处未读入`}
              </li>
            ))}
          </ul>
        </>
      )}
      {run.missing.length === 0 ? null : (
        <>
          <SectionHead level={2} title="未报名单" note={`${run.missing.length} 个单位`} />
          <p className={classes.second}>{run.missing.map(({ name }) => name).join('、')}</p>
        </>
      )}
    </>
  )
}
