import type { ReactNode } from 'react'
import { TraceNumber } from '../trace-number/TraceNumber.tsx'
import classes from './ScoreBreakdown.module.css'

/** What explains a score; the fields of the contract's `scoreView`, so that an answer can be passed as it is. */
export interface ScoreTrace {
  readonly score: string
  readonly total: string
  readonly isProvisional: boolean
  readonly whyProvisional: string
  readonly interpretation: { readonly id: string; readonly name: string; readonly factor: string }
  readonly lines: readonly ScoreLine[]
  readonly roundingShows: boolean
  readonly readings: readonly { readonly id: string; readonly name: string; readonly score: string; readonly isChosen: boolean }[]
  readonly missing: readonly { readonly text: string; readonly points: string }[]
  readonly notes: readonly string[]
}

export interface ScoreLine {
  readonly part: string
  readonly title: string
  readonly full: string
  readonly points: string
  readonly sentences: readonly string[]
  readonly clause: string
}

interface ScoreBreakdownProps {
  readonly score: ScoreTrace
  /** 「暂列第 4 名」, or nothing where the county is not ranked. */
  readonly standing?: ReactNode
  /** Opens the facts behind a line; `part` of the line, or `total`. */
  onOpen(part: string): void
}

/** A score with every line of its arithmetic, the readings compared and what would still earn points. */
export function ScoreBreakdown({ score, standing, onOpen }: ScoreBreakdownProps) {
  const notes = score.notes.map((note) => note.replace(/^注：/, ''))
  return (
    <section className={classes.breakdown} aria-label="得分说明">
      <div className={classes.top}>
        <span className={classes.score}>
          <TraceNumber trace="score:score" onOpen={() => onOpen('score')}>
            {score.score}
          </TraceNumber>
        </span>
        {score.isProvisional ? <ProvisionalTag why={score.whyProvisional} /> : null}
        <div className={classes.standing}>
          <div>
            合计 {score.total} × {score.interpretation.factor}
          </div>
          <div>{standing}</div>
        </div>
      </div>
      {score.isProvisional && score.whyProvisional !== '' ? <p className={classes.why}>{score.whyProvisional}</p> : null}
      {score.lines.map((line) => (
        <ScorePart key={line.part} line={line} onOpen={onOpen} />
      ))}
      <Sums score={score} />
      <Readings readings={score.readings} />
      <Missing missing={score.missing} />
      {notes.length === 0 && !score.roundingShows ? null : (
        <p className={classes.note}>
          注：{score.roundingShows ? '分项四舍五入，与合计尾数可能不一致。' : ''}
          {notes.join('')}
        </p>
      )}
    </section>
  )
}

/** 「暂定」: a score before the city has finished; never said by colour alone. */
export function ProvisionalTag({ why }: { readonly why?: string }) {
  return (
    <span className={classes.provisional} title={why}>
      暂定
    </span>
  )
}

function ScorePart({ line, onOpen }: { readonly line: ScoreLine; onOpen(part: string): void }) {
  return (
    <div className={classes.part}>
      <div className={classes.partHead}>
        <b>{line.title}</b>
        {line.full === '' ? null : <span className={classes.full}>满分 {line.full}</span>}
        <b className={classes.points}>
          <TraceNumber trace={`score:${line.part}`} onOpen={() => onOpen(line.part)}>
            {line.points.replace('-', '−')}
          </TraceNumber>
        </b>
      </div>
      <p className={classes.sentences} title={line.clause}>
        {line.sentences.join('')}
      </p>
    </div>
  )
}

function Sums({ score }: { readonly score: ScoreTrace }) {
  return (
    <dl className={classes.sums}>
      <dt>合计</dt>
      <dd>{score.total}</dd>
      <dt>月度考评得分</dt>
      <dd>{score.score}</dd>
    </dl>
  )
}

function Readings({ readings }: Pick<ScoreTrace, 'readings'>) {
  if (readings.length < 2) return null
  return (
    <>
      <h3 className={classes.label}>口径对照</h3>
      <ul className={classes.readings}>
        {readings.map((reading) => (
          <li key={reading.id} className={classes.reading} data-chosen={reading.isChosen || undefined}>
            <span>
              {reading.name}
              {reading.isChosen ? <span className={classes.chosen}>（采用）</span> : null}
            </span>
            <b>{reading.score}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

function Missing({ missing }: Pick<ScoreTrace, 'missing'>) {
  if (missing.length === 0) return null
  return (
    <>
      <h3 className={classes.label}>还可得分</h3>
      <dl className={classes.missing}>
        {missing.map((item) => (
          <div key={item.text} className={classes.missingItem}>
            <dt>{item.text}</dt>
            <dd>{item.points}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
