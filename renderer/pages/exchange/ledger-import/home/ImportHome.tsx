import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DeskClient } from '#renderer/api/desk-client.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FileDrop } from '#renderer/components/file-drop/FileDrop.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { useFileOpening } from '#renderer/flows/use-file-opening.ts'
import classes from '../Import.module.css'
import type { WorkKeeper } from '../use-import-work.ts'
import { ImportHistory } from './ImportHistory.tsx'

interface ImportHomeProps {
  readonly today: string
  /** The way to the other views of the page. */
  readonly tabs: ReactNode
  readonly keeper: WorkKeeper
  /** The ledger from whose page somebody came. */
  readonly meantFor: string | null
  /** The file was read: its table is to be looked at. */
  onOpen(): void
}

/** Endings that a file dialog offers; those that cannot be read have a sentence that says how they can. */
const offered = '.xlsx,.xlsm,.xls,.et'

const look = (client: DeskClient, token: string): Promise<unknown> => client.call('imports.look', { token })

/** The beginning of an import, and what was imported before. */
export function ImportHome({ today, tabs, keeper, meantFor, onOpen }: ImportHomeProps) {
  const opening = useFileOpening(look, (file) => {
    keeper.begin(file, meantFor)
    onOpen()
  })
  const title = useLedgerTitle(meantFor)
  return (
    <PageFrame
      head={<PageHead hasRule title="数据收发" views={tabs} detail={title === null ? undefined : `导入到《${title}》`} />}
      toolbar={
        <>
          <LoadingBar isLoading={opening.isBusy} what="正在读取文件" onCancel={opening.cancel} />
          {opening.error === null ? null : (
            <ErrorNotice message={opening.error.message} logId={opening.error.logId} onClose={opening.forget} />
          )}
        </>
      }
    >
      <div className={classes.home}>
        {keeper.work === null ? null : <Unfinished name={keeper.work.file.name} onGoOn={onOpen} onGiveUp={() => void keeper.end()} />}
        <FileDrop
          offered={offered}
          name={null}
          note="先对照栏目、逐行核对，确认后才写入；写入后可以撤销整次导入。"
          isBusy={opening.isBusy}
          isFilled={keeper.work === null}
          onPick={opening.open}
        >
          将台账的 Excel 文件（.xlsx）拖到本页，或者复制文件后按 Ctrl+V。
        </FileDrop>
        <ImportHistory today={today} ledgerId={meantFor} ledgerTitle={title} />
      </div>
    </PageFrame>
  )
}

/** An import that was begun and left. */
function Unfinished({ name, onGoOn, onGiveUp }: { readonly name: string; onGoOn(): void; onGiveUp(): void }) {
  return (
    <div className={classes.unfinished} role="status">
      <StatusMark mark="underway">“{name}”尚未导入，未写入任何数据</StatusMark>
      <span className={classes.acts}>
        <Button size="xs" onClick={onGiveUp}>
          放弃
        </Button>
        <Button size="xs" variant="filled" onClick={onGoOn}>
          继续导入
        </Button>
      </span>
    </div>
  )
}

function useLedgerTitle(ledgerId: string | null): string | null {
  const { data } = useDeskQuery('ledgers.list', {}, { isEnabled: ledgerId !== null })
  if (ledgerId === null) return null
  return data?.groups.flatMap(({ ledgers }) => ledgers).find((ledger) => ledger.ledgerId === ledgerId)?.title ?? null
}
