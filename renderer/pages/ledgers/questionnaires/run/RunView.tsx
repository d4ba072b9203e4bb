import { useState } from 'react'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { useListExport } from '#renderer/flows/use-list-export.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { questionnairePlace } from '../place.ts'
import classes from '../Questionnaires.module.css'
import { usePageKey } from '../use-page-key.ts'
import type { RunProps } from '../view-props.ts'
import { AnswersTable } from './AnswersTable.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'
import { RunHead } from './RunHead.tsx'
import { RunNotes } from './RunNotes.tsx'
import { SignDialog } from './SignDialog.tsx'
import { StateBar } from './StateBar.tsx'
import { UnitsBar } from './UnitsBar.tsx'
import { UnitsGrid, unitColumns } from './UnitsGrid.tsx'
import type { AnswerFilter } from './answer-filter.ts'

export type RunDialog = 'sign' | 'close' | 'reopen'

interface RunViewProps extends RunProps {
  readonly part: 'answers' | 'units'
}

/** A questionnaire that was issued: the merged answers, or the units' sheets. */
export function RunView({ run, goTo, desk, part }: RunViewProps) {
  const [dialog, setDialog] = useState<RunDialog | null>(null)
  const [filter, setFilter] = useState<AnswerFilter>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const order = useGridSort()
  const units = useListExport({ title: `${run.title}收件情况`, columns: unitColumns, rows: run.unitLines, ...order })
  const close = (): void => setDialog(null)
  const shared = { run, desk, onClose: close }
  usePageKey('p', dialog === null ? () => goTo(questionnairePlace(run.questionnaireId, 'paper')) : null)
  return (
    <PageFrame
      padding={part === 'units' ? 'none' : 'page'}
      head={<RunHead run={run} part={part} goTo={goTo} onUnits={part === 'units' ? units.save : null} onDialog={setDialog} />}
      toolbar={
        <>
          <RunNotes run={run} />
          {part === 'answers' ? <StateBar run={run} filter={filter} onChange={setFilter} /> : null}
        </>
      }
      {...(part === 'units' && ticked.size > 0 ? { foot: <UnitsBar run={run} ticked={ticked} onDone={() => setTicked(new Set())} /> } : {})}
    >
      {part === 'answers' ? (
        <div className={classes.answers}>
          <AnswersTable run={run} filter={filter} today={desk.today} onAll={() => setFilter(null)} />
        </div>
      ) : (
        <UnitsGrid run={run} goTo={goTo} order={order} ticked={ticked} onTick={setTicked} />
      )}
      {dialog === 'sign' ? <SignDialog {...shared} /> : null}
      {dialog === 'close' ? <CloseDialog {...shared} /> : null}
      {dialog === 'reopen' ? <ReopenDialog {...shared} /> : null}
    </PageFrame>
  )
}
