import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import classes from '../Import.module.css'
import { ImportFrame } from '../ImportFrame.tsx'
import type { ChosenWork, MappedColumn } from '../import-work.ts'
import type { WorkKeeper } from '../use-import-work.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { remapped } from './remapped.ts'
import { UnmappedTargets } from './UnmappedTargets.tsx'

interface ColumnsStepProps {
  readonly work: ChosenWork
  readonly keeper: WorkKeeper
  onBack(): void
  onNext(): void
}

const sourceWords = {
  own: '本程序导出的文件，栏目按导出时的位置对应。',
  remembered: '表头与上次导入的相同，按上次的对应关系列出。',
  names: '按栏名对应，请逐栏核对。',
} as const

/** 栏目对照: every column of the file beside the column of the ledger that it is read into. */
export function ColumnsStep({ work, keeper, onBack, onNext }: ColumnsStepProps) {
  const { file, sheet, ledgerId } = work
  const proposal = useDeskQuery('imports.propose', { token: file.token, sheet, ledgerId })
  const { error, isFetching } = proposal
  // Of another sheet or ledger nothing is shown while the new answer is on its way.
  const data = proposal.isPlaceholderData ? undefined : proposal.data
  const mapping: readonly MappedColumn[] = work.mapping ?? data?.columns.map(({ at, target }) => ({ at, target })) ?? []
  const read = mapping.filter(({ target }) => target !== null).length
  const reason = error !== null ? '栏目未读入' : data === undefined ? '正在读取' : read === 0 ? '还没有对应的栏目' : undefined
  const goOn = (): void => {
    keeper.keep({ mapping })
    onNext()
  }
  return (
    <ImportFrame
      step="columns"
      words={
        <>
          <b className={classes.strong}>读入 {read} 栏</b>，{mapping.length - read} 栏不读入。尚未写入任何数据。
        </>
      }
      next={{ label: '核对各行', reason, onClick: goOn }}
      onBack={onBack}
      onSave={() => void keeper.flush()}
      toolbar={
        <>
          <LoadingBar isLoading={isFetching} what="正在读取栏目" />
          {error === null ? null : (
            <ErrorNotice message={error.message} logId={error.logId} remedy={{ label: '改选台账', onClick: onBack }} />
          )}
        </>
      }
    >
      {data === undefined || error !== null ? null : (
        <div className={classes.columns}>
          <section aria-label="栏目对照">
            <p className={classes.lead}>{sourceWords[data.source]}</p>
            <ColumnTable
              columns={data.columns}
              targets={data.targets}
              mapping={mapping}
              onMap={(at, target) => keeper.keep({ mapping: remapped(mapping, at, target) })}
            />
          </section>
          <UnmappedTargets targets={data.targets} mapping={mapping} />
        </div>
      )}
    </ImportFrame>
  )
}
