import { useProgress } from '#renderer/api/use-progress.ts'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'

/** Which file is being written and read back. */
export function WritingProgress({ isRunning }: { readonly isRunning: boolean }) {
  const progress = useProgress()
  if (!isRunning) return null
  return (
    <p role="status">
      <FormNote>
        {progress === null
          ? '正在生成、写入并读回校验，请勿拔出U盘。'
          : `${progress.what} ${progress.done}/${progress.total}，请勿拔出U盘。`}
      </FormNote>
    </p>
  )
}
