import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { ButtonReason } from '#renderer/components/page-head/PageHead.tsx'
import { readableSize } from '#shared/domain/evidence.ts'

interface SendBarProps {
  readonly month: string
  readonly unitIds: readonly string[]
  /** Where it went. */
  onSaved(done: OutputOf<'evidencePacks.save'>): void
  onClear(): void
}

/** The ticked units leave, into a folder or one zip; how much it is stands before the buttons. */
export function SendBar({ month, unitIds, onSaved, onClear }: SendBarProps) {
  const size = useDeskQuery('evidencePacks.size', { month, unitIds: [...unitIds] })
  const save = useDeskCommand('evidencePacks.save')
  const known = size.isPlaceholderData ? undefined : size.data
  const write = (way: 'folder' | 'zip'): void => {
    const onSuccess = (done: OutputOf<'evidencePacks.save'>): void => {
      if (done.savedAs.length > 0) onSaved(done)
    }
    save.mutate({ month, unitIds: [...unitIds], way }, { onSuccess })
  }
  const isBusy = (way: 'folder' | 'zip'): boolean => save.isPending && save.variables.way === way
  return (
    <>
      <LoadingBar isLoading={save.isPending} what="正在导出佐证材料" />
      {(save.error ?? size.error) === null ? null : (
        <ErrorNotice
          message={(save.error ?? size.error)?.message ?? ''}
          logId={(save.error ?? size.error)?.logId}
          {...(save.error === null ? {} : { onClose: () => save.reset() })}
        />
      )}
      <ActionBar
        count={`已选 ${unitIds.length} 个单位`}
        actions={
          <>
            {known?.fitsZip === false ? <ButtonReason>超过一个压缩包的上限</ButtonReason> : null}
            <Button variant="subtle" onClick={onClear}>
              取消选择
            </Button>
            <Button
              loading={isBusy('zip')}
              disabled={known === undefined || !known.fitsZip || isBusy('folder')}
              onClick={() => write('zip')}
            >
              导出为压缩包
            </Button>
            <Button
              variant="filled"
              loading={isBusy('folder')}
              disabled={known === undefined || isBusy('zip')}
              onClick={() => write('folder')}
            >
              导出到文件夹
            </Button>
          </>
        }
      >
        {known === undefined
          ? '正在计算大小。'
          : `将导出 ${known.files} 个文件，共 ${readableSize(known.bytes)}，按单位、月份、措施分文件夹，各附《佐证材料清单》。`}
      </ActionBar>
    </>
  )
}
