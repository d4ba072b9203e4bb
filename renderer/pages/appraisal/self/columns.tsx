import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import type { Verdict } from '#shared/domain/plan.ts'
import { verdicts } from '#shared/domain/plan.ts'
import classes from '../Appraisal.module.css'
import { Choice } from '../Choice.tsx'
import { lineTitle } from '../line-title.ts'
import type { SelfLine } from './judgements.ts'
import { SupplementWords } from '../review/RowDetail.tsx'
import { LineDetail } from './LineDetail.tsx'
import type { Self } from './use-self.ts'

interface SelfColumns {
  readonly self: Self
  readonly current: string | null
  readonly unitId: string
  /** False once the month was published. */
  readonly mayJudge: boolean
  onShow(lineId: string): void
}

export const verdictOptions = (Object.keys(verdicts) as Verdict[]).map((value) => ({
  value,
  label: verdicts[value],
  isAgainst: value === 'notDone',
}))

/** 自查评分表 line by line (考评细则 三（一）): the goal, its evidence, 本月完成／未完成／不涉及. */
export function selfColumns(given: SelfColumns): readonly GridColumn<SelfLine>[] {
  const { self, mayJudge, onShow } = given
  return [
    { id: 'code', head: '序号', width: 58, cell: (line) => line.code, text: (line) => line.code },
    { id: 'goal', head: '本月目标', minWidth: 180, cell: (line) => <GoalCell line={line} {...given} />, text: goalWords },
    {
      id: 'evidence',
      head: '佐证',
      width: 56,
      align: 'end',
      cell: (line) =>
        line.verdict === 'done' && line.evidence.length === 0 ? (
          <StatusMark mark="dueSoon">缺</StatusMark>
        ) : (
          <TraceNumber
            trace={`evidence:${line.lineId}`}
            label={`${line.code} 佐证 ${line.evidence.length} 件`}
            onOpen={() => onShow(line.lineId)}
          >
            {line.evidence.length}
          </TraceNumber>
        ),
      text: (line) => String(line.evidence.length),
    },
    {
      id: 'verdict',
      head: '自评',
      width: 216,
      hasRule: true,
      cell: (line) => (
        <Choice
          label={`自评 ${line.code}`}
          options={verdictOptions}
          value={line.verdict}
          isDisabled={!mayJudge}
          onChoose={(verdict) => self.judge([line], verdict)}
        />
      ),
      text: (line) => (line.verdict === null ? '未自评' : verdicts[line.verdict]),
    },
  ]
}

/** The goal with the note of the unit. */
function goalWords(line: SelfLine): string {
  return line.note === '' ? lineTitle(line) : `${lineTitle(line)}（${line.note}）`
}

function GoalCell({ line, self, current, unitId, mayJudge }: SelfColumns & { readonly line: SelfLine }) {
  return (
    <>
      {lineTitle(line)}
      <SupplementWords row={line} />
      {current === line.lineId ? (
        <LineDetail line={line} self={self} unitId={unitId} mayJudge={mayJudge} />
      ) : line.note === '' ? null : (
        <div className={classes.quiet}>{line.note}</div>
      )}
    </>
  )
}
