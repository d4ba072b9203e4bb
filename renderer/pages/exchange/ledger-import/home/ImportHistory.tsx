import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { homeAddress } from '../addresses.ts'
import classes from '../Import.module.css'
import { undoWords } from '../undo-words.ts'
import { HistoryTable } from './HistoryTable.tsx'
import { useImportHistory } from './use-import-history.ts'

interface ImportHistoryProps {
  readonly today: string
  /** One ledger's imports alone. */
  readonly ledgerId: string | null
  readonly ledgerTitle: string | null
}

/** 导入记录: what was read in, when and by whom, each to be taken back as a whole. */
export function ImportHistory({ today, ledgerId, ledgerTitle }: ImportHistoryProps) {
  const { imports, hasNextPage, fetchNextPage, ...reading } = useImportHistory(ledgerId)
  const undo = useDeskCommand('ledgers.undoBlock')
  const say = useUndoToast()
  const takeBack = (blockId: string): void => undo.mutate({ blockId }, { onSuccess: (done) => say({ message: undoWords(done) }) })
  return (
    <section aria-label="导入记录">
      <SectionHead isFirst level={2} title="导入记录" note={ledgerTitle === null ? undefined : <AllImports title={ledgerTitle} />} />
      <ReadNotices reading={reading} />
      {undo.error === null ? null : <ErrorNotice message={undo.error.message} logId={undo.error.logId} onClose={() => undo.reset()} />}
      {imports === undefined ? null : imports.length === 0 ? (
        <div className={classes.emptyHistory}>
          <EmptyState>还没有导入过台账。选择一个 Excel 文件导入后，在这里查看每次导入的结果。</EmptyState>
        </div>
      ) : (
        <HistoryTable imports={imports} today={today} undoing={undo.isPending ? undo.variables.blockId : null} onUndo={takeBack} />
      )}
      {hasNextPage ? (
        <Button size="xs" loading={reading.isFetchingNextPage} onClick={() => void fetchNextPage()}>
          更早的记录
        </Button>
      ) : null}
    </section>
  )
}

function AllImports({ title }: { readonly title: string }) {
  return (
    <>
      {title}
      {'　'}
      <Link className={classes.link} href={homeAddress}>
        查看全部台账
      </Link>
    </>
  )
}
