import { Button } from '@mantine/core'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useProgress } from '#renderer/api/use-progress.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useWhileShown } from '#renderer/components/latest/use-while-shown.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import classes from '../../packages/Packages.module.css'
import type { May } from '../../packages/use-may.ts'
import { OpeningNotices } from '../inbox/InboxView.tsx'
import { useCallOff } from '../use-leave-behind.ts'
import type { PackageOpening } from '../use-package-opening.ts'
import type { About, Looked, Roster, Taken } from './arrival.ts'
import { ImportFrame } from './ImportFrame.tsx'
import { KnownStep } from './KnownStep.tsx'
import { ReadyStep } from './ReadyStep.tsx'
import { RosterStep } from './RosterStep.tsx'
import type { StepProps } from './step-props.ts'
import { UnknownKeyStep } from './UnknownKeyStep.tsx'

interface ImportViewProps {
  readonly token: string
  readonly today: string
  readonly may: May
  readonly opening: PackageOpening
  onDone(taken: Taken, about: About): void
  onLeave(): void
}

/** 导入数据包 (picture 5): verified whole, shown record by record, written at once or kept until its sender is known. */
export function ImportView({ token, today, may, opening, onDone, onLeave }: ImportViewProps) {
  const take = useDeskCommand('exchange.take')
  const accept = useDeskCommand('exchange.acceptRoster')
  const callOff = useCallOff(token)
  const whileShown = useWhileShown()
  const progress = useProgress()
  // Not asked again by the import itself: the whole package would be verified once more, and what it is by then is no step of this page.
  const isTaking = [take, accept].some(({ isPending, isSuccess }) => isPending || isSuccess)
  const look = useDeskQuery('exchange.look', { token }, { isEnabled: !isTaking })
  const running = progress === null ? {} : { what: progress.what, done: progress.done, total: progress.total }
  if (look.error !== null) return <Refused error={look.error} opening={opening} onLeave={onLeave} />
  if (look.data === undefined || look.isPlaceholderData) {
    return (
      <ImportFrame
        step="verify"
        act={null}
        onLeave={onLeave}
        toolbar={<LoadingBar isLoading what="正在校验数据包" {...running} onCancel={onLeave} />}
      >
        <p className={classes.words} role="status">
          正在校验签名、清单和每个文件的内容。校验只读取，不写入任何数据。
        </p>
      </ImportFrame>
    )
  }
  const props: StepProps = {
    today,
    may,
    isBusy: take.isPending,
    notices: (
      <>
        <LoadingBar isLoading={take.isPending} what="正在写入" {...running} onCancel={callOff} />
        {take.error === null ? null : <ErrorNotice message={take.error.message} logId={take.error.logId} onClose={() => take.reset()} />}
      </>
    ),
    onTake: (arrival, after) => {
      if (take.isPending || take.isSuccess || look.data === undefined) return
      const { about } = look.data
      take.mutate(
        { token, ...arrival },
        {
          onSuccess: (taken) => {
            after()
            whileShown(() => onDone(taken, about))
          },
        },
      )
    },
    onLeave,
  }
  if (look.data.state !== 'roster') return <StepOf look={look.data} props={props} />
  const roster = look.data
  return (
    <RosterStep
      {...props}
      look={roster}
      accept={{
        isPending: accept.isPending,
        error: accept.error?.message,
        submit: (compared) =>
          accept.mutate({ token, ...compared }, { onSuccess: (taken) => whileShown(() => onDone(taken, roster.about)) }),
        forget: accept.reset,
      }}
    />
  )
}

function StepOf({ look, props }: { readonly look: Exclude<Looked, Roster>; readonly props: StepProps }) {
  switch (look.state) {
    case 'ready':
      return <ReadyStep {...props} look={look} />
    case 'unknownKey':
      return <UnknownKeyStep {...props} look={look} />
    case 'known':
      return <KnownStep {...props} look={look} />
  }
}

/** What happened, what became of the data, what to do; nothing else. */
function Refused({ error, opening, onLeave }: { readonly error: DeskError; readonly opening: PackageOpening; onLeave(): void }) {
  return (
    <ImportFrame
      step="verify"
      act={null}
      onLeave={onLeave}
      toolbar={
        <>
          <ErrorNotice message={error.message} logId={error.logId} />
          <OpeningNotices opening={opening} />
        </>
      }
    >
      <div className={classes.acts}>
        <Button onClick={onLeave}>返回收件</Button>
        <Button variant="filled" loading={opening.isChoosing || opening.isStaging} onClick={opening.choose}>
          选择其他数据包
        </Button>
      </div>
    </ImportFrame>
  )
}
