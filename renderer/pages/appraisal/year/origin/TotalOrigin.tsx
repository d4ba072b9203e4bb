import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { ProvisionalTag } from '#renderer/components/score-breakdown/ScoreBreakdown.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { officialDate } from '#shared/text/official-dates.ts'
import classes from '../Year.module.css'
import type { YearTrace } from '../trace.ts'
import { traceText } from '../trace.ts'
import { rankWords } from '../words.ts'
import type { ExplainedYear, Year } from '../year.ts'
import type { ExplainedLine } from './explained-line.ts'
import { exactWords, lineOf } from './explained-line.ts'
import type { OriginProps } from './origin-props.ts'
import { Sentences } from './Sentences.tsx'

/** The total: both parts with their arithmetic, under the interpretation in use; the other interpretations; what would have earned the rest. */
export function TotalOrigin({ explained, year, onOpen }: OriginProps & { readonly explained: ExplainedYear }) {
  const { unit, score, settled } = explained
  const { unitId } = unit
  return (
    <>
      {score.isProvisional ? (
        <p className={classes.quiet}>
          <ProvisionalTag /> {score.whyProvisional}。
        </p>
      ) : null}
      <FactList
        facts={[
          { label: '口径', value: score.interpretation.name },
          { label: '精确值', value: exactWords(score.exactScore) },
          ...(settled === null ? [] : settledFacts(settled)),
        ]}
      />
      <SectionHead title="分项" note={`合计 ${score.total}`} />
      {score.lines.map((line) => (
        <LineOf
          key={line.part}
          line={line}
          points={pointsOf(explained, line, year)}
          trace={traceOf(explained, line, unitId)}
          onOpen={onOpen}
        />
      ))}
      {score.roundingShows ? <p className={classes.quiet}>分项四舍五入，与合计尾数可能不一致。</p> : null}
      <OtherReadings explained={explained} onOpen={onOpen} />
      <Missing explained={explained} onOpen={onOpen} />
      <Sentences sentences={score.notes} hasRule />
    </>
  )
}

function settledFacts({ version, settledOn, correction, factsChanged }: NonNullable<ExplainedYear['settled']>) {
  return [
    { label: version === 1 ? '审定' : '更正', value: `${officialDate(settledOn)}　第${version}版` },
    ...(correction === '' ? [] : [{ label: '更正理由', value: correction }]),
    ...(factsChanged ? [{ label: '变动', value: '所依据的月度得分或创新举措在审定后有变动，得分未作改动，可办理更正。' }] : []),
  ]
}

function traceOf(explained: ExplainedYear, line: ExplainedLine, unitId: string): YearTrace {
  return { of: line === lineOf(explained, 'innovation') ? 'innovation' : 'taskCompletion', unitId }
}

/** The figure that the row of the table has, so that both always say the same. */
function pointsOf(explained: ExplainedYear, line: ExplainedLine, { counties }: Year): string {
  const county = counties.find(({ unit }) => unit.unitId === explained.unit.unitId)
  if (county === undefined) return line.points
  return line === lineOf(explained, 'innovation') ? county.innovation : county.taskCompletion
}

interface LineOfProps {
  readonly line: ExplainedLine
  readonly points: string
  readonly trace: YearTrace
  onOpen(trace: YearTrace): void
}

function LineOf({ line, points, trace, onOpen }: LineOfProps) {
  return (
    <div className={classes.part}>
      <div className={classes.partHead}>
        <b>{line.title}</b>
        {line.full === '' ? null : <span className={classes.quiet}>满分 {line.full}</span>}
        <b className={classes.points}>
          <TraceNumber trace={traceText(trace)} label={`${line.title} ${points}`} onOpen={() => onOpen(trace)}>
            {points}
          </TraceNumber>
        </b>
      </div>
      <Sentences sentences={line.sentences} />
      <p className={classes.quiet}>{line.clause}</p>
    </div>
  )
}

function OtherReadings({ explained, onOpen }: { readonly explained: ExplainedYear; onOpen(trace: YearTrace): void }) {
  const { unitId } = explained.unit
  return (
    <>
      <SectionHead title="口径对照" />
      <ul className={classes.list}>
        {explained.readings.map(({ id, name, total, best, rank, isChosen }) => {
          const trace = { of: 'reading', unitId, reading: id } as const
          return (
            <li key={id}>
              <span className={classes.words}>
                {name}
                {isChosen ? '（采用）' : ''}
                <span className={classes.small}>最高可得 {best}</span>
              </span>
              <span className={classes.figure}>
                <TraceNumber trace={traceText(trace)} label={`${name}合计 ${total}`} onOpen={() => onOpen(trace)}>
                  {total}
                </TraceNumber>
                {rank === null ? null : <span className={classes.small}>{rankWords(rank)}</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Each with its way to the part that lacks it. */
function Missing({ explained, onOpen }: Pick<OriginProps, 'onOpen'> & { readonly explained: ExplainedYear }) {
  const { missing, isProvisional, lines } = explained.score
  if (missing.length === 0) return null
  return (
    <>
      <SectionHead title={isProvisional ? '还可得分' : '未得分值'} />
      <dl className={classes.pairs}>
        {missing.map(({ part, text, points }) => {
          const line = lines.find((each) => each.part === part)
          const trace = line === undefined ? null : traceOf(explained, line, explained.unit.unitId)
          return (
            <div key={text}>
              <dt>{text}</dt>
              <dd>
                {trace === null ? (
                  points
                ) : (
                  <TraceNumber trace={traceText(trace)} label={`${text} ${points}，查看${line?.title}`} onOpen={() => onOpen(trace)}>
                    {points}
                  </TraceNumber>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}
