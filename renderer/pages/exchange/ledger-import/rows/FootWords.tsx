import { Checkbox } from '@mantine/core'
import type { InputOf } from '#shared/api/contract.ts'
import { type ImportCounts, importOutcomes } from '#shared/domain/row-outcomes.ts'
import classes from '../Import.module.css'

export type Mode = InputOf<'imports.apply'>['mode']

/** How much will be written, what is left out, and that nothing has been written yet. */
export function FootWords({ counts, mode }: { readonly counts: ImportCounts | null; readonly mode: Mode }) {
  if (counts === null) return '尚未写入任何数据。'
  const left = [
    ...(counts.problem === 0 ? [] : [`${counts.problem} 行${importOutcomes.problem}`]),
    ...(counts.conflict === 0 ? [] : [`${counts.conflict} 行尚未决定`]),
  ]
  return (
    <>
      <b className={classes.strong}>{willWrite(counts)}</b>
      {left.length === 0 ? '。' : `；${left.join('、')}，${mode === 'rightRows' ? '这些行不导入' : '均不导入'}。`}
      尚未写入任何数据；写入一次完成，中断则全部不写。
    </>
  )
}

function willWrite({ new: added, changed }: ImportCounts): string {
  const parts = [
    ...(added === 0 ? [] : [`${importOutcomes.new} ${added} 条`]),
    ...(changed === 0 ? [] : [`${importOutcomes.changed} ${changed} 条`]),
  ]
  return parts.length === 0 ? '没有需要写入的内容' : `将${parts.join('、')}`
}

/** Right rows alone, or nothing unless every row is right. */
export function FootChoice({ mode, onMode }: { readonly mode: Mode; onMode(mode: Mode): void }) {
  return (
    <Checkbox
      className={classes.allOrNothing ?? ''}
      label="全部无误才导入"
      checked={mode === 'allOrNothing'}
      onChange={({ currentTarget: { checked } }) => onMode(checked ? 'allOrNothing' : 'rightRows')}
    />
  )
}
