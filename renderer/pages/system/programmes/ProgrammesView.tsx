import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useProgrammeSwitch } from '#renderer/flows/use-programme-switch.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SystemHead } from '../SystemHead.tsx'
import { viewAddress } from '../place.ts'
import type { ViewProps } from '../view-props.ts'
import { AvailableTable } from './AvailableTable.tsx'
import { ContinuePanel } from './ContinuePanel.tsx'
import { partAddress } from './place.ts'
import type { Programme } from './programme-words.ts'
import { ProgrammeTable } from './ProgrammeTable.tsx'
import classes from './Programmes.module.css'
import { ReopenPanel } from './ReopenPanel.tsx'

type Opened = { readonly kind: 'continue' | 'reopen'; readonly programme: Programme } | null

/** 工作方案: those in this data folder, the year's closing, next year's from the last, and those that can be loaded. */
export function ProgrammesView({ onView }: ViewProps) {
  const list = useDeskQuery('programmes.list', {})
  const close = useDeskCommand('programmes.close')
  const reopen = useDeskCommand('programmes.reopen')
  const load = useDeskCommand('programmes.load')
  const { switchTo, error: switchError, isBusy } = useProgrammeSwitch()
  const [opened, setOpened] = useState<Opened>(null)
  const say = useUndoToast()
  const [, navigate] = useLocation()
  const available = list.data?.available ?? []
  const error = close.error ?? reopen.error ?? load.error ?? switchError
  const onClose = ({ programmeId, year }: Programme): void => {
    const undo = () => reopen.mutateAsync({ programmeId, reason: '撤销封存' })
    close.mutate({ programmeId }, { onSuccess: () => say({ message: `已封存${year}年度，此后只读`, undo }) })
  }
  const panel =
    opened === null ? null : opened.kind === 'reopen' ? (
      <ReopenPanel key={opened.programme.programmeId} programme={opened.programme} onClose={() => setOpened(null)} />
    ) : (
      <ContinuePanel key={opened.programme.programmeId} programme={opened.programme} onClose={() => setOpened(null)} />
    )
  return (
    <PageFrame
      head={
        <SystemHead view="programmes" onView={onView}>
          <Button onClick={() => navigate(partAddress('compare'))}>与文件比对</Button>
          <Button onClick={() => navigate(partAddress('new'))}>从文件新建</Button>
        </SystemHead>
      }
      toolbar={
        <>
          <ReadNotices reading={list} />
          {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
        </>
      }
      panel={panel}
    >
      <div className={classes.sheet}>
        <SectionHead isFirst level={2} title="已载入的工作方案" note="同一数据文件夹中的各年度互不影响" />
        <ProgrammeTable
          programmes={list.data?.programmes ?? []}
          isBusy={isBusy || close.isPending}
          onSwitch={({ programmeId }) => switchTo(programmeId, viewAddress('programmes'))}
          onClose={onClose}
          onReopen={(programme) => setOpened({ kind: 'reopen', programme })}
          onContinue={(programme) => setOpened({ kind: 'continue', programme })}
        />
        <SectionHead level={2} title="可载入的工作方案" note={`${available.length} 个`} />
        {list.data !== undefined && available.length === 0 ? (
          <EmptyState>本市的内置工作方案均已载入。新的年度可由上年方案起草，也可从文件新建。</EmptyState>
        ) : (
          <AvailableTable
            programmes={available}
            isBusy={load.isPending}
            onLoad={({ programmeId, title }) => load.mutate({ programmeId }, { onSuccess: () => say({ message: `已载入《${title}》` }) })}
          />
        )}
      </div>
    </PageFrame>
  )
}
