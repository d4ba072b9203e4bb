import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { questionnaireStatuses } from '#shared/domain/questionnaire.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { GoTo } from '../../view-props.ts'
import { questionnairePlace } from '../place.ts'
import { type Questionnaire, isCollecting, runMarks } from '../words.ts'
import { RunMenu } from './RunMenu.tsx'
import type { RunDialog } from './RunView.tsx'

interface RunHeadProps {
  readonly run: Questionnaire
  readonly part: 'answers' | 'units'
  readonly goTo: GoTo
  /** Takes 收件情况 along as it is sorted; null where it is not shown. */
  readonly onUnits: (() => void) | null
  onDialog(dialog: RunDialog): void
}

const views = [
  { value: 'answers', label: '答复汇总' },
  { value: 'units', label: '收件情况' },
] as const

/** Where the questionnaire stands, its two views, and the next step. */
export function RunHead({ run, part, goTo, onUnits, onDialog }: RunHeadProps) {
  const { questionnaireId, status } = run
  const copy = useDeskCommand('questionnaires.export')
  const say = useUndoToast()
  const saveCopy = (): void => {
    const done = ({ savedAs }: { savedAs: string | null }): void => {
      if (savedAs !== null) say({ message: `已另存为 ${savedAs}` })
    }
    copy.mutate({ questionnaireId, way: 'saveCopy' }, { onSuccess: done })
  }
  return (
    <>
      <PageHead
        title={run.title}
        back={{ label: '调查问卷', href: '/ledgers/questionnaires' }}
        detail={
          <>
            <StatusMark mark={runMarks[status]} isPlain>
              {questionnaireStatuses[status]}
            </StatusMark>
            <span>{`　期限${officialMonthDay(run.dueOn)}　收回 `}</span>
            <TraceNumber trace="questionnaire:received" onOpen={() => goTo(questionnairePlace(questionnaireId, 'units'))}>
              {`${run.received}/${run.units}`}
            </TraceNumber>
          </>
        }
        views={
          <SegmentedViews label="视图" views={views} value={part} onChange={(next) => goTo(questionnairePlace(questionnaireId, next))} />
        }
        actions={
          <>
            <RunMenu run={run} goTo={goTo} isBusy={copy.isPending} onExport={saveCopy} onUnits={onUnits} onDialog={onDialog} />
            <Button onClick={() => goTo(questionnairePlace(questionnaireId, 'paper'))}>打印</Button>
            <NextStep run={run} goTo={goTo} onDialog={onDialog} />
          </>
        }
      />
      {copy.error === null ? null : <ErrorNotice message={copy.error.message} logId={copy.error.logId} onClose={() => copy.reset()} />}
    </>
  )
}

/** Forms are received while some are missing; then the leader signs; then it is closed. */
function NextStep({ run, goTo, onDialog }: Omit<RunHeadProps, 'part' | 'onUnits'>) {
  if (isCollecting(run)) {
    const isIn = run.missing.length === 0
    return (
      <>
        <Button variant={isIn ? 'default' : 'filled'} onClick={() => goTo(questionnairePlace(run.questionnaireId, 'receive'))}>
          读入填报表
        </Button>
        {isIn ? (
          <Button variant={run.hindrances.length === 0 ? 'filled' : 'default'} onClick={() => onDialog('sign')}>
            登记签批
          </Button>
        ) : null}
      </>
    )
  }
  return run.status === 'signed' ? (
    <Button variant="filled" onClick={() => onDialog('close')}>
      办结
    </Button>
  ) : null
}
