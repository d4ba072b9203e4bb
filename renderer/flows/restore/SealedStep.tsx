import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { GroupFields } from '#renderer/components/code-groups/GroupFields.tsx'
import { recoveryPlaces } from '#renderer/components/code-groups/recovery-entry.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { readableSize } from '#shared/domain/evidence.ts'
import type { SealedCopy } from './restore-steps.ts'
import classes from './SealedStep.module.css'
import type { useUnsealing } from './use-unsealing.ts'

interface SealedStepProps {
  readonly copy: SealedCopy
  readonly unsealing: ReturnType<typeof useUnsealing>
}

/** 加密副本: the thirty digits, then the 密钥恢复文件 that they open; what is in the copy is seen only after that. */
export function SealedStep({ copy: { token, name, size }, unsealing }: SealedStepProps) {
  const { groups, isOpening, wordsError, fileError, error } = unsealing
  return (
    <>
      {error === undefined ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <FactList
        facts={[
          { label: '备份', value: name },
          { label: '内容', value: `加密副本，${readableSize(size)}` },
        ]}
      />
      <p>请录入生成密钥恢复文件时抄录的三十位恢复口令，再选择该恢复文件。打开后显示备份内容，确认后恢复。</p>
      <GroupFields
        key={token}
        label="密钥恢复口令"
        places={recoveryPlaces}
        groups={groups}
        error={wordsError}
        onGroups={(next) => unsealing.type(next)}
      />
      {fileError === undefined ? null : (
        <p className={classes.refusal} role="alert">
          {fileError}
        </p>
      )}
      <LoadingBar isLoading={isOpening} what="正在打开加密副本" />
    </>
  )
}
