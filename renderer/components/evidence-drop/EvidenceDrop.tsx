import { IconPaperclip, IconX } from '@tabler/icons-react'
import type { ClipboardEvent, DragEvent } from 'react'
import { useId, useRef, useState } from 'react'
import { readableSize } from '#shared/domain/evidence.ts'
import { IconButton } from '../icon-button/IconButton.tsx'
import classes from './EvidenceDrop.module.css'
import { sortOffered, totalWords } from './offered-files.ts'

interface EvidenceDropProps {
  readonly label: string
  /** What the host holds so far; made for `useStagedFiles`. */
  readonly files: readonly { readonly token: string; readonly name: string; readonly size: number }[]
  /** New files whose name and size are allowed. */
  onAdd(files: readonly File[]): void
  onRemove(token: string): void
  readonly progress?: { readonly done: number; readonly total: number } | null
  /** The host's own refusals, a sentence each. */
  readonly refusals?: readonly string[]
  /** One file alone has its place here: a scan. */
  readonly isSingle?: boolean
}

/** Evidence is dropped, pasted or picked, several at once unless one alone has its place; says what was refused and how large all is. */
export function EvidenceDrop({ label, files, onAdd, onRemove, progress = null, refusals = [], isSingle = false }: EvidenceDropProps) {
  const [ownRefusals, setOwnRefusals] = useState<readonly string[]>([])
  const [isOver, setIsOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const refusalsId = useId()
  const offer = (list: FileList | null): void => {
    const sorted = sortOffered([...(list ?? [])], isSingle ? 1 : undefined)
    setOwnRefusals(sorted.refusals)
    if (sorted.accepted.length > 0) onAdd(sorted.accepted)
  }
  const take = (event: DragEvent | ClipboardEvent, list: FileList): void => {
    if (list.length === 0) return
    event.preventDefault()
    offer(list)
  }
  const all = [...ownRefusals, ...refusals]
  return (
    <div
      className={classes.drop}
      onPaste={(event) => take(event, event.clipboardData.files)}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false)
        take(event, event.dataTransfer.files)
      }}
    >
      <button
        type="button"
        className={classes.area}
        data-over={isOver || undefined}
        aria-describedby={all.length === 0 ? undefined : refusalsId}
        onClick={() => picker.current?.click()}
      >
        <span>
          {label}　<span className={classes.hint}>拖入、粘贴（Ctrl+V）或点击选择{isSingle ? '一个文件' : '，可多选'}</span>
        </span>
        <IconPaperclip size="1rem" stroke={1.6} aria-hidden="true" />
      </button>
      <input
        ref={picker}
        className={classes.picker}
        type="file"
        multiple={!isSingle}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          offer(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      <FileList files={files} onRemove={onRemove} />
      <p className={classes.total} role="status">
        {progress === null ? (files.length === 0 ? '' : totalWords(files)) : `正在添加 ${progress.done + 1}/${progress.total}`}
      </p>
      {all.length === 0 ? null : (
        <div id={refusalsId} className={classes.refusals} role="alert">
          <ul>
            {all.map((refusal) => (
              <li key={refusal}>{refusal}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function FileList({ files, onRemove }: Pick<EvidenceDropProps, 'files' | 'onRemove'>) {
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.token} className={classes.file}>
          <span className={classes.name}>{file.name}</span>
          <span className={classes.size}>{readableSize(file.size)}</span>
          <IconButton
            label={`移除 ${file.name}`}
            icon={<IconX size="0.875rem" stroke={1.6} aria-hidden="true" />}
            onClick={() => onRemove(file.token)}
          />
        </li>
      ))}
    </ul>
  )
}
