import { EvidenceDrop } from '../evidence-drop/EvidenceDrop.tsx'
import classes from './Steps.module.css'

/** The scan of the signed 发文稿纸, as `useStagedFiles` holds it. */
export interface ScanFiles {
  readonly files: readonly { readonly token: string; readonly name: string; readonly size: number }[]
  readonly refusals: readonly string[]
  readonly progress: { readonly done: number; readonly total: number } | null
  add(files: readonly File[]): Promise<void>
  remove(token: string): void
}

/** One scan: a second file takes the place of the first. */
export function ScanDrop({ scan }: { readonly scan: ScanFiles }) {
  const replace = (files: readonly File[]): void => {
    for (const { token } of scan.files) scan.remove(token)
    void scan.add(files)
  }
  return (
    <div>
      <EvidenceDrop
        label="稿纸扫描"
        isSingle
        files={scan.files}
        refusals={scan.refusals}
        progress={scan.progress}
        onAdd={replace}
        onRemove={scan.remove}
      />
      {scan.files.length === 0 ? <p className={classes.note}>领导在发文稿纸上签批；扫描件可以不附，原件随正本归档。</p> : null}
    </div>
  )
}
