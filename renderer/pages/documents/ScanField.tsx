import { Button } from '@mantine/core'
import type { StagedFiles } from '#renderer/api/use-staged-files.ts'
import { EvidenceDrop } from '#renderer/components/evidence-drop/EvidenceDrop.tsx'
import { readableSize } from '#shared/domain/evidence.ts'
import classes from './Documents.module.css'

interface ScanFieldProps {
  readonly staged: StagedFiles
  /** What lies beside the record; null where there is none, or where it is taken away. */
  readonly kept: { readonly name: string; readonly size: number } | null
  onOpen(): void
  /** Takes the kept scan away. */
  onDrop(): void
}

/** One scan of the paper: the kept one, or a staged file that takes its place. */
export function ScanField({ staged, kept, onOpen, onDrop }: ScanFieldProps) {
  const replace = (files: readonly File[]): void => {
    for (const { token } of staged.files) staged.remove(token)
    void staged.add(files)
  }
  return (
    <div>
      {kept === null || staged.files.length > 0 ? null : (
        <div className={classes.scan}>
          <span>
            {kept.name}　{readableSize(kept.size)}
          </span>
          <Button size="xs" onClick={onOpen}>
            打开扫描件
          </Button>
          <Button size="xs" onClick={onDrop}>
            取下扫描件
          </Button>
        </div>
      )}
      <EvidenceDrop
        label={kept === null ? '扫描件' : '更换扫描件'}
        isSingle
        files={staged.files}
        refusals={staged.refusals}
        progress={staged.progress}
        onAdd={replace}
        onRemove={staged.remove}
      />
    </div>
  )
}
