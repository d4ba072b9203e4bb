import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import { Steps } from '#renderer/components/steps/Steps.tsx'
import { notImported } from '#shared/domain/row-outcomes.ts'
import classes from '../Import.module.css'
import type { ImportResult } from '../import-result.ts'
import { stepStates } from '../import-steps.ts'
import { homeAddress, ledgerAddress } from '../addresses.ts'
import { useKeyboardAtContent } from '../use-keyboard-at-content.ts'
import { SaveProblems } from '../SaveProblems.tsx'
import { undoWords } from '../undo-words.ts'
import { LeftOutTable } from './LeftOutTable.tsx'
import { resultFacts } from './result-facts.tsx'

interface ResultStepProps {
  readonly result: ImportResult
  /** Another file. */
  onAgain(): void
}

/** 导入结果: what was written, what was not and why, the way to the ledger, and taking it all back. */
export function ResultStep({ result, onAgain }: ResultStepProps) {
  const { counts, leftOut, fileName, job, ledgerId, ledgerTitle, blockId } = result
  const undo = useDeskCommand('ledgers.undoBlock')
  const [undone, setUndone] = useState<string | null>(null)
  const takeBack = (): void => {
    if (blockId !== null && undone === null) undo.mutate({ blockId }, { onSuccess: (done) => setUndone(undoWords(done)) })
  }
  useUndoByKey(result, takeBack)
  const content = useKeyboardAtContent()
  const leftOutRows = useRef<HTMLElement>(null)
  return (
    <PageFrame
      head={
        <PageHead
          hasRule
          title="从 Excel 导入"
          back={{ label: '数据收发', href: homeAddress }}
          actions={<Steps form="line" label="导入步骤" steps={stepStates('result')} />}
        />
      }
      toolbar={
        undo.error === null ? null : <ErrorNotice message={undo.error.message} logId={undo.error.logId} onClose={() => undo.reset()} />
      }
    >
      <div ref={content} className={classes.form} tabIndex={-1}>
        <p className={classes.outcome} role="status">
          {undone === null ? <StatusMark mark="done">{doneWords(result)}</StatusMark> : <StatusMark mark="exempt">{undone}</StatusMark>}
        </p>
        <FactList
          facts={[
            { label: '文件', value: fileName },
            { label: '台账', value: ledgerTitle },
            ...resultFacts(result, () => showRows(leftOutRows.current)),
          ]}
        />
        <div className={classes.acts}>
          <Button onClick={onAgain}>再导入一个文件</Button>
          {counts.problem === 0 ? null : <SaveProblems job={job} />}
          {blockId === null || undone !== null ? null : (
            <Button loading={undo.isPending} onClick={takeBack}>
              撤销整次导入
            </Button>
          )}
          <Button variant="filled" component={Link} href={ledgerAddress(ledgerId)}>
            到台账查看
          </Button>
        </div>
        {leftOut.length === 0 ? null : (
          <section ref={leftOutRows} aria-label={leftOutTitle} tabIndex={-1}>
            <SectionHead level={2} title={leftOutTitle} note="在文件中改正后再次导入，只写入有变化的内容" />
            <LeftOutTable rows={leftOut} />
          </section>
        )}
      </div>
    </PageFrame>
  )
}

const leftOutTitle = `${notImported}的行`

function showRows(rows: HTMLElement | null): void {
  rows?.scrollIntoView({ block: 'start' })
  rows?.focus({ preventScroll: true })
}

/** Ctrl+Z right after an import takes it back, as it does everywhere. */
function useUndoByKey(result: ImportResult, takeBack: () => void): void {
  const say = useUndoToast()
  const latest = useLatest(takeBack)
  useEffect(() => {
    if (result.blockId !== null) say({ message: doneWords(result), undo: () => latest.current() })
  }, [result, say, latest])
}

function doneWords({ counts, blockId }: ImportResult): string {
  return blockId === null ? '文件内容与台账一致，没有需要写入的内容' : `已导入 ${counts.new + counts.changed} 条`
}
