import { useState } from 'react'
import type { StagedFile } from '#shared/api/bridge.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FileDrop } from '#renderer/components/file-drop/FileDrop.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { breakdownEndings } from '#renderer/flows/new-programme.ts'
import { useFileOpening } from '#renderer/flows/use-file-opening.ts'
import { backToList } from '../programmes/place.ts'
import type { DeskStatus } from '../view-props.ts'
import classes from './Compare.module.css'
import { HistoryPanel } from './HistoryPanel.tsx'
import { HistoryTable } from './HistoryTable.tsx'
import type { Settled } from './settled-words.ts'
import { settledWords } from './settled-words.ts'

interface CompareHomeProps {
  readonly desk: DeskStatus
  /** What was settled a moment ago. */
  readonly settled: Settled | null
  onOpen(file: StagedFile): void
}

/** The file to be compared, and what was compared and decided before. */
export function CompareHome({ desk, settled, onOpen }: CompareHomeProps) {
  const history = useDeskQuery('breakdowns.history', {})
  const opening = useFileOpening((client, token) => client.call('breakdowns.compare', { token, table: null, programmeId: null }), onOpen)
  const [openedId, setOpenedId] = useState<string | null>(null)
  const imports = history.data?.imports
  const opened = imports?.find(({ importId }) => importId === openedId)
  return (
    <PageFrame
      head={<PageHead hasRule title="与文件比对" back={backToList} detail={desk.programme.title} />}
      toolbar={
        <>
          <LoadingBar isLoading={opening.isBusy} what="正在读取文件" onCancel={opening.cancel} />
          {opening.error === null ? null : (
            <ErrorNotice message={opening.error.message} logId={opening.error.logId} onClose={opening.forget} />
          )}
          <ReadNotices reading={history} />
        </>
      }
      panel={opened === undefined ? null : <HistoryPanel key={opened.importId} kept={opened} onClose={() => setOpenedId(null)} />}
    >
      <div className={classes.sheet}>
        {settled === null ? null : (
          <p role="status">
            <StatusMark mark="done">{settledWords(settled)}</StatusMark>
          </p>
        )}
        <FileDrop
          offered={breakdownEndings}
          name={null}
          isBusy={opening.isBusy}
          isFilled
          note="先逐处列出差异，逐项核定后才更新工作方案；核定以前不写入任何内容。"
          onPick={opening.open}
        >
          将任务分解表或者动态调整台账的 Word（.docx）、Excel（.xlsx）文件拖到本页，或者复制文件后按 Ctrl+V。
        </FileDrop>
        <section aria-label="比对记录">
          <SectionHead isFirst level={2} title="比对记录" />
          {imports === undefined ? null : imports.length === 0 ? (
            <EmptyState>还没有与文件比对过。核定差异后，在这里查看每次比对的文件、决定和理由。</EmptyState>
          ) : (
            <HistoryTable imports={imports} openedId={openedId} onOpen={setOpenedId} />
          )}
        </section>
      </div>
    </PageFrame>
  )
}
