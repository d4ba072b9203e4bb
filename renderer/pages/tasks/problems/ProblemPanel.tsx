import { May, useMay } from '#renderer/api/use-may.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { DeskStatus } from '../view-props.ts'
import type { Problem } from './problem.ts'
import { problemFacts, problemStanding } from './problem.ts'
import { ProblemClosing, ProblemReopening } from './ProblemClosing.tsx'
import { ProblemForm } from './ProblemForm.tsx'

interface ProblemPanelProps {
  /** Null for one that is registered now. */
  readonly problem: Problem | null
  readonly desk: DeskStatus
  onSaved(problemId: string): void
  onClose(): void
  onStep?(by: 1 | -1): void
}

/** One problem: registered and changed while it is open, read when 已销号, and brought back with a ground. */
export function ProblemPanel({ problem, desk, onSaved, onClose, ...step }: ProblemPanelProps) {
  const maySave = useMay('problems.save')
  return (
    <SidePanel
      caption={problem === null ? '问题整改清单' : <Caption problem={problem} />}
      title={problem === null ? '登记问题' : problem.unit.name}
      takesFocus={problem === null}
      onClose={onClose}
      {...step}
    >
      {problem?.status === 'closed' ? (
        <>
          <FactList facts={closedFacts(problem)} />
          <May to="problems.reopen">
            <ProblemReopening problem={problem} />
          </May>
        </>
      ) : (
        <>
          {problem !== null && !maySave ? (
            <FactList facts={problemFacts(problem)} />
          ) : (
            <ProblemForm problem={problem} desk={desk} onSaved={onSaved} />
          )}
          {problem === null ? null : (
            <May to="problems.close">
              <ProblemClosing problem={problem} today={desk.today} />
            </May>
          )}
        </>
      )}
    </SidePanel>
  )
}

function Caption({ problem }: { readonly problem: Problem }) {
  const { mark, words } = problemStanding(problem)
  return (
    <>
      <span>问题</span>
      <StatusMark mark={mark}>{words}</StatusMark>
    </>
  )
}

function closedFacts(problem: Problem) {
  return [
    ...problemFacts(problem),
    { label: '销号日期', value: problem.closedOn === null ? '' : officialMonthDay(problem.closedOn) },
    { label: '销号结论', value: problem.conclusion },
  ]
}
