import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import classes from './FileDrop.module.css'
import { usePageDrop } from './use-page-drop.ts'

interface FileDropProps {
  /** Endings that the file dialog offers: `.docx,.xlsx`. */
  readonly offered: string
  /** Several files at once, each beside those before; else one, exchanged by the next. */
  readonly multiple?: boolean
  /** The one file that is there; null before it. */
  readonly name?: string | null
  /** What is asked for, or what was found in the file. */
  readonly children: ReactNode
  /** A second, quiet line. */
  readonly note?: ReactNode
  readonly isBusy: boolean
  /** Whether 选择文件 is the page's filled button. */
  readonly isFilled?: boolean
  onPick(files: readonly File[]): void
}

/** The file that a page works on, or the pile of them: dropped anywhere on it, pasted or picked. */
export function FileDrop({ offered, multiple = false, name = null, children, note, isBusy, isFilled = false, onPick }: FileDropProps) {
  const picker = useRef<HTMLInputElement>(null)
  const isOver = usePageDrop(onPick)
  return (
    <section className={classes.drop} data-over={isOver || undefined} aria-label="选择文件">
      <IconFileText size="1.5rem" stroke={1.6} aria-hidden="true" />
      <div className={classes.words}>
        {name === null ? null : <p className={classes.name}>{name}</p>}
        <p>{children}</p>
        {note === undefined ? null : <p className={classes.note}>{note}</p>}
      </div>
      <Button variant={isFilled ? 'filled' : 'default'} loading={isBusy} onClick={() => picker.current?.click()}>
        {name === null ? '选择文件' : '更换文件'}
      </Button>
      <input
        ref={picker}
        className={classes.picker}
        type="file"
        accept={offered}
        multiple={multiple}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </section>
  )
}
