import type { OutputOf } from '#shared/api/contract.ts'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { dayInChina } from '#shared/domain/period.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import classes from '../Import.module.css'
import { Notes } from '../Notes.tsx'

type Look = OutputOf<'imports.look'>

/** What stands in the sheet: title, rows of the head, columns, entries; and what is to be known of the file. */
export function FoundTable({ look }: { readonly look: Look }) {
  const { head, identity, notes } = look
  return (
    <section aria-label="表格">
      <SectionHead level={2} title="表格" note={head === null ? undefined : `${head.columns.length} 栏　${head.rows} 条`} />
      {head === null ? null : <FactList facts={[...headFacts(head), ...identityFacts(identity)]} />}
      <div className={classes.notes}>
        <Notes notes={notes} />
      </div>
    </section>
  )
}

function headFacts({ title, captions, fromRow, toRow, columns }: NonNullable<Look['head']>) {
  const names = columns.map(({ label, isHidden }) => `${label === '' ? '（无栏名）' : label}${isHidden ? '（隐藏）' : ''}`)
  return [
    ...(title === '' ? [] : [{ label: '标题', value: title }]),
    ...(captions.length === 0 ? [] : [{ label: '填报信息', value: captions.join('　') }]),
    { label: '表头', value: fromRow === toRow ? `第 ${fromRow} 行` : `第 ${fromRow} 至 ${toRow} 行` },
    { label: '栏目', value: names.join('、') },
  ]
}

function identityFacts(identity: Look['identity']) {
  if (identity === null) return []
  const { kind, ledgerTitle, unitName, exportedAt } = identity
  const what = kind === 'ledger' ? '台账' : '填报表'
  return [{ label: '来源', value: `本程序导出的《${ledgerTitle}》${what}，${unitName}，${officialDate(dayInChina(exportedAt))}` }]
}
