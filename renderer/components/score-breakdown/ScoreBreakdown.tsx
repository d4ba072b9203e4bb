import type { ReactNode } from 'react'
import { TraceNumber } from '../trace-number/TraceNumber.tsx'
import classes from './ScoreBreakdown.module.css'
import { scoreNumbers } from './score-numbers.ts'

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

type OpenPart = (part: string) => void

interface ScoreBreakdownProps {
  readonly score: ScoreTrace
  /** 「暂列第 4 名」, or nothing where the county is not ranked. */
  readonly standing?: ReactNode
  /** Opens what is behind a number: the `part` of its line, or one of `scoreNumbers`. */
  readonly onOpen: OpenPart
}

/** A score with every line of its arithmetic, the readings compared and what would still earn points. */
export function ScoreBreakdown({ score, standing, onOpen }: ScoreBreakdownProps) {
  const notes = score.notes.map((note) => note.replace(/^注：/, ''))
  return (
    <section className={classes.breakdown} aria-label="得分说明">
      <div className={classes.top}>
        <span className={classes.score}>
          <ScoreNumber part={scoreNumbers.score} name="月度考评得分" onOpen={onOpen}>
            {score.score}
          </ScoreNumber>
        </span>
        {score.isProvisional ? <ProvisionalTag why={score.whyProvisional} /> : null}
        <div className={classes.standing}>
          <div>
            合计{' '}
            <ScoreNumber part={scoreNumbers.total} name="合计" onOpen={onOpen}>
              {score.total}
            </ScoreNumber>{' '}
            × {score.interpretation.factor}
          </div>
          <div>{standing}</div>
        </div>
      </div>
      {score.isProvisional && score.whyProvisional !== '' ? <p className={classes.why}>{score.whyProvisional}</p> : null}
      {score.lines.map((line) => (
        <ScorePart key={line.part} line={line} onOpen={onOpen} />
      ))}
      <Sums score={score} onOpen={onOpen} />
      <Readings readings={score.readings} onOpen={onOpen} />
      <Missing missing={score.missing} onOpen={onOpen} />
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

interface ScoreNumberProps {
  readonly part: string
  /** What the number is, for readers of the screen: 「合计」. */
  readonly name: string
  readonly children: string
  readonly onOpen: OpenPart
}

/** A number of a score; it opens what is behind it. */
export function ScoreNumber({ part, name, children, onOpen }: ScoreNumberProps) {
  return (
    <TraceNumber trace={`score:${part}`} label={`${name} ${children}，查看来源`} onOpen={() => onOpen(part)}>
      {children}
    </TraceNumber>
  )
}

function ScorePart({ line, onOpen }: { readonly line: ScoreLine; readonly onOpen: OpenPart }) {
  return (
    <div className={classes.part}>
      <div className={classes.partHead}>
        <b>{line.title}</b>
        {line.full === '' ? null : <span className={classes.full}>满分 {line.full}</span>}
        <b className={classes.points}>
          <ScoreNumber part={line.part} name={line.title} onOpen={onOpen}>
            {line.points.replace('-', '−')}
          </ScoreNumber>
        </b>
      </div>
      <p className={classes.sentences} title={line.clause}>
        {line.sentences.join('')}
      </p>
    </div>
  )
}

function Sums({ score, onOpen }: { readonly score: ScoreTrace; readonly onOpen: OpenPart }) {
  return (
    <dl className={classes.sums}>
      <dt>合计</dt>
      <dd>
        <ScoreNumber part={scoreNumbers.total} name="合计" onOpen={onOpen}>
          {score.total}
        </ScoreNumber>
      </dd>
      <dt>月度考评得分</dt>
      <dd>
        <ScoreNumber part={scoreNumbers.score} name="月度考评得分" onOpen={onOpen}>
          {score.score}
        </ScoreNumber>
      </dd>
    </dl>
  )
}

function Readings({ readings, onOpen }: Pick<ScoreTrace, 'readings'> & { readonly onOpen: OpenPart }) {
  if (readings.length < 2) return null
  return (
    <>
      <h3 className={classes.label}>口径对照</h3>
      <ul className={classes.readings}>
        {readings.map((reading) => (
          <li key={reading.id} className={classes.reading} data-chosen={reading.isChosen || undefined}>
            <span>{reading.name}</span>
            <span>
              <b>
                <ScoreNumber part={scoreNumbers.reading(reading.id)} name={reading.name} onOpen={onOpen}>
                  {reading.score}
                </ScoreNumber>
              </b>
              {reading.isChosen ? <span className={classes.chosen}>采用</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Missing({ missing, onOpen }: Pick<ScoreTrace, 'missing'> & { readonly onOpen: OpenPart }) {
  if (missing.length === 0) return null
  return (
    <>
      <h3 className={classes.label}>还可得分</h3>
      <dl className={classes.missing}>
        {missing.map((item, at) => (
          <div key={item.text} className={classes.missingItem}>
            <dt>{item.text}</dt>
            <dd>
              <ScoreNumber part={scoreNumbers.missing(at)} name={item.text} onOpen={onOpen}>
                {item.points}
              </ScoreNumber>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
