import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import type { Material } from './material-words.ts'
import { materialWords } from './material-words.ts'
import classes from './Today.module.css'

/** ● 4月19日 (in a wide window 4月19日 按时), ○ 未报, ▲ 逾期 1 天. */
export function MaterialStatus({ material }: { readonly material: Material }) {
  const { mark, words, wideWord } = materialWords(material)
  return (
    <StatusMark mark={mark}>
      {words}
      {wideWord === undefined ? null : <span className={classes.wideWord}> {wideWord}</span>}
    </StatusMark>
  )
}
