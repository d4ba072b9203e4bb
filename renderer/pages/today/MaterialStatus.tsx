import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import type { Material } from './material-words.ts'
import { materialWords } from './material-words.ts'

/** ● 4月19日, ○ 未报, ▲ 逾期 1 天. */
export function MaterialStatus({ material }: { readonly material: Material }) {
  const { mark, words } = materialWords(material)
  return <StatusMark mark={mark}>{words}</StatusMark>
}
