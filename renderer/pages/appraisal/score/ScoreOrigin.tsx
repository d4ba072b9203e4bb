import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { ScoreNumber } from '#renderer/components/score-breakdown/ScoreBreakdown.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Appraisal.module.css'
import type { OriginContext, ScoreOriginView, ScoreView } from './origin.ts'
import { originOf } from './origin.ts'

interface ScoreOriginProps {
  readonly score: ScoreView
  /** As `originOf` knows it. */
  readonly part: string
  readonly context?: OriginContext
  readonly rowIds: ReadonlySet<string>
  onFact(factId: string): void
  /** Opens another number of the same score. */
  onOpen(part: string): void
  onBack(): void
}

/** Where a number comes from: its clause, its exact value, the sentences, and the records that were counted. Esc leads back. */
export function ScoreOrigin({ score, part, context, rowIds, onFact, onOpen, onBack }: ScoreOriginProps) {
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  const origin = originOf(score, part, context)
  if (origin === null) return null
  const { title, points, facts, sentences, records, line } = origin
  return (
    <section
      className={classes.origin}
      aria-label={`${title}的来源`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onBack()
      }}
    >
      <Button ref={back} size="xs" variant="subtle" onClick={onBack}>
        返回得分说明
      </Button>
      <div className={classes.originHead}>
        <h3>{title}</h3>
        <b>{points}</b>
      </div>
      <FactList facts={facts} />
      {line === undefined ? null : (
        <p className={classes.line}>
          <span>{`所属分项　${line.title}`}</span>
          <ScoreNumber part={line.part} name={line.title} onOpen={onOpen}>
            {line.points}
          </ScoreNumber>
        </p>
      )}
      {sentences.length === 0 ? null : (
        <ul className={classes.detail}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {records === null ? null : <Records records={records} rowIds={rowIds} onFact={onFact} />}
    </section>
  )
}

interface RecordsProps extends Pick<ScoreOriginProps, 'rowIds' | 'onFact'> {
  readonly records: NonNullable<ScoreOriginView['records']>
}

function Records({ records, rowIds, onFact }: RecordsProps) {
  return (
    <>
      <SectionHead title="所依据的记录" note={`${records.length} 条`} />
      {records.length === 0 ? <p className={classes.quiet}>本项没有计入的记录。</p> : null}
      <ul className={classes.detail}>
        {records.map((record) => (
          <li key={`${record.id} ${record.text}`} className={classes.line}>
            <span>{record.text}</span>
            {rowIds.has(record.id) ? (
              <Button size="xs" variant="subtle" aria-label={`查看：${record.text}`} onClick={() => onFact(record.id)}>
                查看
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}
