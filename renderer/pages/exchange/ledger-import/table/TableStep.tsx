import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { readableSize } from '#shared/domain/evidence.ts'
import classes from '../Import.module.css'
import { ImportFrame } from '../ImportFrame.tsx'
import type { ImportWork } from '../import-work.ts'
import type { WorkKeeper } from '../use-import-work.ts'
import { FoundTable } from './FoundTable.tsx'
import { LedgerChoice } from './LedgerChoice.tsx'

interface TableStepProps {
  readonly work: ImportWork
  readonly keeper: WorkKeeper
  onBack(): void
  onNext(): void
}

/** The table that was found in the file, and the ledger that it goes into. */
export function TableStep({ work, keeper, onBack, onNext }: TableStepProps) {
  const { file } = work
  const look = useDeskQuery('imports.look', { token: file.token, sheet: work.sheet })
  const { data } = look
  const ledgerId = work.ledgerId ?? data?.ledgers[0]?.ledgerId ?? null
  const reason =
    data === undefined ? '正在读取文件' : data.head === null ? '该工作表没有可导入的表格' : ledgerId === null ? '请选择台账' : undefined
  const goOn = (): void => {
    if (data === undefined || ledgerId === null) return
    keeper.keep({ sheet: data.sheet, ledgerId })
    onNext()
  }
  return (
    <ImportFrame
      step="table"
      words="尚未写入任何数据。"
      next={{ label: '对照栏目', reason: look.error === null ? reason : '文件未读入', onClick: goOn }}
      onBack={onBack}
      onSave={() => void keeper.flush()}
      toolbar={
        <>
          <LoadingBar isLoading={look.isFetching} what="正在读取文件" />
          {look.error === null ? null : (
            <ErrorNotice message={look.error.message} logId={look.error.logId} remedy={{ label: '重新选择文件', onClick: onBack }} />
          )}
        </>
      }
    >
      {data === undefined ? null : (
        <div className={classes.form}>
          <div className={classes.pair}>
            <div>
              <p className={classes.label}>文件</p>
              <p className={classes.fileName}>
                {data.fileName}
                <span className={classes.quiet}>　{readableSize(data.size)}</span>
              </p>
            </div>
            <SelectField
              label="工作表"
              options={data.sheets.map(({ at, name, isHidden }) => ({ value: String(at), label: isHidden ? `${name}（隐藏）` : name }))}
              value={String(data.sheet)}
              onChange={(at) => keeper.keep({ sheet: Number(at) })}
            />
          </div>
          <FoundTable look={data} />
          {data.head === null ? null : (
            <LedgerChoice
              likely={data.ledgers}
              ownId={data.identity?.ledgerId ?? null}
              value={ledgerId}
              onChange={(next) => keeper.keep({ ledgerId: next })}
            />
          )}
        </div>
      )}
    </ImportFrame>
  )
}
