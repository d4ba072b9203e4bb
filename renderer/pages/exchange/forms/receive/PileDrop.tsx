import { Button } from '@mantine/core'
import { useRef } from 'react'
import { usePageDrop } from '#renderer/components/file-drop/use-page-drop.ts'
import classes from '../Forms.module.css'

interface PileDropProps {
  readonly note: string
  readonly isBusy: boolean
  /** Whether 选择文件 is the page's filled button. */
  readonly isFilled: boolean
  onPick(files: readonly File[]): void
}

/** Returned forms, several at once: dropped anywhere on the page, pasted or picked. */
export function PileDrop({ note, isBusy, isFilled, onPick }: PileDropProps) {
  const picker = useRef<HTMLInputElement>(null)
  const isOver = usePageDrop(onPick)
  return (
    <section className={classes.drop} data-over={isOver || undefined} aria-label="选择文件">
      <div className={classes.dropWords}>
        <p>将各单位交回的填报表拖到本页，或者复制文件后按 Ctrl+V，可以一次多份。</p>
        <p className={classes.second}>{note}</p>
      </div>
      <Button variant={isFilled ? 'filled' : 'default'} loading={isBusy} onClick={() => picker.current?.click()}>
        选择文件
      </Button>
      <input
        ref={picker}
        className={classes.picker}
        type="file"
        accept=".xlsx,.xlsm,.xls,.et"
        multiple
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
