import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import type { ChangeEvent } from 'react'
import { useRef } from 'react'
import classes from '../Evidence.module.css'
import type { PickedFile } from './picked-files.ts'
import { filesOfInput } from './picked-files.ts'

interface PackDropProps {
  readonly isOver: boolean
  readonly isBusy: boolean
  onPick(files: readonly PickedFile[]): void
}

/** Makes a file input choose a folder; React's types do not know it. */
const wholeFolder = { webkitdirectory: '' }

/** A zip or a folder: dropped anywhere on the page, pasted, or chosen by one of two buttons. */
export function PackDrop({ isOver, isBusy, onPick }: PackDropProps) {
  const zip = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    onPick(filesOfInput(event.currentTarget.files))
    event.currentTarget.value = ''
  }
  return (
    <section className={classes.drop} data-over={isOver || undefined} aria-label="选择佐证材料">
      <IconFolder size="1.5rem" stroke={1.6} aria-hidden="true" />
      <div className={classes.dropWords}>
        <p>将佐证材料的文件夹或者压缩包（.zip）拖到本页。</p>
        <p className={classes.second}>
          按“××县／2022年4月／7-3 进校园方案”整理的，自动对应单位、月份和措施；收入前逐个核对，收入后可以撤销。
        </p>
      </div>
      <Button disabled={isBusy} onClick={() => zip.current?.click()}>
        选择压缩包
      </Button>
      <Button variant="filled" loading={isBusy} onClick={() => folder.current?.click()}>
        选择文件夹
      </Button>
      <input
        ref={zip}
        className={classes.picker}
        type="file"
        accept=".zip"
        data-pick="zip"
        tabIndex={-1}
        aria-hidden="true"
        onChange={take}
      />
      <input
        ref={folder}
        className={classes.picker}
        type="file"
        {...wholeFolder}
        data-pick="folder"
        tabIndex={-1}
        aria-hidden="true"
        onChange={take}
      />
    </section>
  )
}
