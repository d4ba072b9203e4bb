import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Keeper } from '#shared/ledgers/schema.ts'
import { keepers } from '#shared/ledgers/schema.ts'
import classes from '../Ledgers.module.css'
import { registerPlace } from '../place.ts'
import type { GoTo, LedgerView } from '../view-props.ts'
import { ColumnsTable } from './ColumnsTable.tsx'
import { ownLedgerId } from './declaration.ts'
import { emptyColumn } from './definition.ts'
import { PrintProposal } from './PrintProposal.tsx'
import { StatusesTable } from './StatusesTable.tsx'
import { useDefinition } from './use-definition.ts'

interface DefinitionFormProps {
  /** Null for a ledger that is declared now. */
  readonly written: LedgerView | null
  readonly groups: OutputOf<'ledgers.list'>['groups']
  readonly back: { readonly label: string; readonly href: string }
  readonly goTo: GoTo
}

const formId = 'definition'

/** The declaration of an own ledger: name, keeper, columns, statuses; widths on paper are proposed. */
export function DefinitionForm({ written, groups, back, goTo }: DefinitionFormProps) {
  const ledgers = groups.flatMap((group) => group.ledgers)
  const say = useUndoToast()
  const form = useDefinition(written, ownLedgerId(ledgers.map(({ ledgerId }) => ledgerId)), (ledgerId) => {
    say({ message: written === null ? '已新建台账' : '已修改台账' })
    goTo(registerPlace(ledgerId))
  })
  const { draft, define, definition, declaration, missing, hasChanged, set } = form
  const columnOptions = definition.columns.map(({ label }, at) => ({
    value: String(at),
    label: label.trim() === '' ? `第${at + 1}栏` : label,
  }))
  const dueOptions = columnOptions.filter(({ value }) => ['date', 'deadline'].includes(definition.columns[Number(value)]?.kind ?? ''))
  const head = (
    <PageHead
      title={written === null ? '新建台账' : `修改　${written.ledger.title}`}
      back={back}
      hasRule
      actions={
        <>
          {missing === undefined || !hasChanged ? null : <ButtonReason>{missing}</ButtonReason>}
          <Button type="submit" form={formId} variant="filled" disabled={missing !== undefined || !hasChanged} loading={define.isPending}>
            {written === null ? '建立台账' : '保存修改'}
          </Button>
        </>
      }
    />
  )
  if (!draft.isReady) return <PageFrame head={head}>{null}</PageFrame>
  return (
    <PageFrame head={head}>
      <div className={classes.page}>
        <PanelForm label="台账" id={formId} isSave onSubmit={form.submit}>
          <SaveRefusal error={define.error} onGoOn={form.goOn}>
            {written === null ? null : <p>现有栏目：{written.ledger.columns.map(({ label }) => label).join('、')}</p>}
          </SaveRefusal>
          <div className={classes.fields}>
            <TextField
              label="台账名称"
              isRequired
              placeholder="××××台账"
              value={definition.title}
              onChange={(title) => set({ ...definition, title })}
            />
            <TextField
              label="简称"
              placeholder="目录中显示"
              value={definition.shortTitle}
              onChange={(shortTitle) => set({ ...definition, shortTitle })}
            />
            <SelectField
              label="填报"
              options={(Object.keys(keepers) as Keeper[]).map((value) => ({ value, label: keepers[value] }))}
              value={definition.keeper}
              onChange={(keeper) => set({ ...definition, keeper })}
            />
            <SelectField
              label="名称栏目"
              help="条目在列表和关联中的名称"
              options={columnOptions}
              value={definition.titleAt}
              onChange={(titleAt) => set({ ...definition, titleAt })}
            />
            <SelectField
              label="时限栏目"
              help="到期未办结的条目标为逾期"
              options={[{ value: '', label: '不设时限' }, ...dueOptions]}
              value={definition.dueAt}
              onChange={(dueAt) => set({ ...definition, dueAt })}
            />
          </div>
          <SectionHead level={2} title="栏目" note={`${definition.columns.length} 栏`} />
          <ColumnsTable definition={definition} ledgers={ledgers} onChange={set} />
          <div>
            <Button size="xs" onClick={() => set({ ...definition, columns: [...definition.columns, emptyColumn] })}>
              添加栏目
            </Button>
          </div>
          <SectionHead level={2} title="办理状态" note={`${definition.statuses.length} 个`} />
          <StatusesTable definition={definition} onChange={set} />
          <SectionHead level={2} title="打印" note="按栏目推算" />
          <PrintProposal declaration={declaration} />
        </PanelForm>
      </div>
    </PageFrame>
  )
}
