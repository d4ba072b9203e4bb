import { Radio } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Import.module.css'

interface LedgerChoiceProps {
  readonly likely: OutputOf<'imports.look'>['ledgers']
  /** The ledger that the program exported the file from: it goes back there alone. */
  readonly ownId: string | null
  readonly value: string | null
  onChange(ledgerId: string): void
}

/** The ledger that the table goes into: those that its columns fit, and every other one. */
export function LedgerChoice({ likely: guessed, ownId, value, onChange }: LedgerChoiceProps) {
  const own = guessed.filter(({ ledgerId }) => ledgerId === ownId)
  const likely = own.length === 0 ? guessed : own
  const list = useDeskQuery('ledgers.list', {})
  const all = list.data?.groups.flatMap(({ ledgers }) => ledgers) ?? []
  const others = all.filter(({ ledgerId }) => likely.every((each) => each.ledgerId !== ledgerId))
  const isOther = others.some(({ ledgerId }) => ledgerId === value)
  return (
    <section aria-label="导入到">
      <SectionHead level={2} title="导入到" note={noteOf(likely.length, own.length > 0)} />
      {likely.length === 0 ? null : (
        <Radio.Group label="台账" value={value ?? ''} onChange={onChange}>
          <div className={classes.choices}>
            {likely.map(({ ledgerId, title, fits, columns }) => (
              <Radio.Card key={ledgerId} value={ledgerId} className={classes.card ?? ''}>
                <Radio.Indicator />
                <span>
                  <span className={classes.cardTitle}>{title}</span>
                  <span className={classes.second}>{`${columns} 栏中 ${fits} 栏与该台账相符`}</span>
                </span>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
      )}
      {own.length > 0 ? null : (
        <div className={classes.other}>
          <SelectField
            label={likely.length === 0 ? '台账' : '其他台账'}
            options={others.map(({ ledgerId, title }) => ({ value: ledgerId, label: title }))}
            value={isOther ? value : null}
            onChange={onChange}
          />
        </div>
      )}
    </section>
  )
}

function noteOf(likely: number, isOwn: boolean): string {
  if (isOwn) return '由本程序导出，只能导入原台账'
  return likely === 0 ? '栏名与现有台账都不相符' : '按标题和栏名判断，相符的在前'
}
