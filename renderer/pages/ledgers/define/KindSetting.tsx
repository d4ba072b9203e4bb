import { NativeSelect, TextInput, Textarea } from '@mantine/core'
import classes from './Define.module.css'
import type { DraftColumn } from './definition.ts'

/** A ledger that a link can point to. */
export interface LedgerName {
  readonly ledgerId: string
  readonly shortTitle: string
}

interface KindSettingProps {
  readonly column: DraftColumn
  /** 「第2栏」 */
  readonly of: string
  readonly ledgers: readonly LedgerName[]
  onChange(part: Partial<DraftColumn>): void
}

/** What only some kinds have: the options of a choice, the unit of a number, the ledger of a link. */
export function KindSetting({ column, of, ledgers, onChange }: KindSettingProps) {
  switch (column.kind) {
    case 'choice':
      return (
        <Textarea
          size="xs"
          autosize
          minRows={2}
          aria-label={`${of}选项，一行一个`}
          placeholder="一行一个选项"
          value={column.options}
          onChange={(event) => onChange({ options: event.currentTarget.value })}
        />
      )
    case 'money':
      return (
        <NativeSelect
          size="xs"
          aria-label={`${of}单位`}
          data={['元', '万元', '亿元']}
          value={column.unit === '' ? '元' : column.unit}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
        />
      )
    case 'integer':
    case 'decimal':
      return (
        <TextInput
          size="xs"
          aria-label={`${of}单位`}
          placeholder="户、件、人"
          value={column.unit}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
        />
      )
    case 'entry':
      return (
        <NativeSelect
          size="xs"
          aria-label={`${of}关联的台账`}
          data={[
            { value: '', label: '请选择台账' },
            ...ledgers.map(({ ledgerId, shortTitle }) => ({ value: ledgerId, label: shortTitle })),
          ]}
          value={column.of}
          onChange={(event) => onChange({ of: event.currentTarget.value })}
        />
      )
    default:
      return <span className={classes.nothing}>无</span>
  }
}
