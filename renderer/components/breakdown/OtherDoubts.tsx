import { SectionHead } from '../section-head/SectionHead.tsx'
import classes from './Breakdown.module.css'

interface OtherDoubtsProps {
  /** Row of the file and what is in doubt there. */
  readonly doubts: readonly { readonly row: number; readonly words: string }[]
  /** Of its heading: one below the heading it stands under. */
  readonly level: 2 | 3
}

/** Doubts that are set right in the file itself, if they matter; nothing where there are none. */
export function OtherDoubts({ doubts, level }: OtherDoubtsProps) {
  if (doubts.length === 0) return null
  return (
    <section aria-label="其他提示">
      <SectionHead isFirst level={level} title="其他提示" tone="soon" note="需要改动的，在文件中修改后重新选择" />
      <ul className={classes.doubts}>
        {doubts.map(({ row, words }) => (
          <li key={`${row} ${words}`}>
            第{row}行　{words}
          </li>
        ))}
      </ul>
    </section>
  )
}
