import type { LedgerInput } from '#shared/ledgers/schema.ts'
import classes from './Define.module.css'

const orientations = { portrait: '竖排', landscape: '横排' } as const

/** On which paper the ledger will be printed, and how wide its columns are there. */
export function PrintProposal({ declaration }: { readonly declaration: LedgerInput }) {
  const { paper, orientation, columns } = declaration.print
  const labels = new Map(declaration.columns.map(({ id, label }) => [id, label]))
  return (
    <p className={classes.print}>
      {paper} 纸{orientations[orientation]}，首列为序号；
      {columns.map(({ id, width }) => `${labels.get(id) ?? '办理状态'} ${width} 毫米`).join('，')}。
    </p>
  )
}
