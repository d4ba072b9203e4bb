import { Button } from '@mantine/core'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Appraisal.module.css'
import type { ScoreView } from './origin.ts'
import { originOf } from './origin.ts'

interface ScoreOriginProps {
  readonly score: ScoreView
  /** Part of the line, or `score` for the whole. */
  readonly part: string
  readonly rowIds: ReadonlySet<string>
  onFact(factId: string): void
  onBack(): void
}

/** Where a number comes from: its clause, its exact value, the sentences, and the records that were counted. */
export function ScoreOrigin({ score, part, rowIds, onFact, onBack }: ScoreOriginProps) {
  const origin = originOf(score, part)
  return (
    <section aria-label={`${origin.title}的来源`}>
      <Button size="xs" variant="subtle" onClick={onBack}>
        返回得分说明
      </Button>
      <SectionHead title={origin.title} note={origin.points} isFirst />
      <FactList facts={origin.facts} />
      {origin.sentences.length === 0 ? null : (
        <ul className={classes.detail}>
          {origin.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <SectionHead title="所依据的记录" note={`${origin.records.length} 条`} />
      {origin.records.length === 0 ? <p className={classes.quiet}>本项没有计入的记录。</p> : null}
      <ul className={classes.detail}>
        {origin.records.map((record) => (
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
    </section>
  )
}
