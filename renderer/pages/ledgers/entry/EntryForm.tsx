import { Button } from '@mantine/core'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { cellText } from '#shared/ledgers/writing.ts'
import classes from '../Ledgers.module.css'
import { ownUnitOf } from '../sheet/own-unit.ts'
import { statusColumn, unitColumn } from '../sheet/sheet-row.ts'
import type { Readings } from '../sheet/use-reading-context.ts'
import type { DeskStatus, EntryRow, LedgerView } from '../view-props.ts'
import { EntryField } from './EntryField.tsx'
import type { FieldGroup } from './entry-form.ts'
import { fieldGroups } from './entry-form.ts'
import { useEntryForm } from './use-entry-form.ts'
import type { Taken } from './use-taken.ts'

interface EntryFormProps {
  readonly view: LedgerView
  readonly row: EntryRow | null
  readonly taken: Taken | null
  readonly readings: Readings
  readonly desk: DeskStatus
  onSaved(entryId: string): void
}

/** All columns of an entry in groups by the clause that names them; what is doubtful is said below its field and never blocks. */
export function EntryForm({ view, row, taken, readings, desk, onSaved }: EntryFormProps) {
  const { ledger, units } = view
  const say = useUndoToast()
  const form = useEntryForm({
    view,
    row,
    readings,
    ownUnitId: ownUnitOf(view, desk.office.unitId),
    taken,
    onSaved: (entryId) => {
      say({ message: row === null ? '已登记' : '已保存' })
      onSaved(entryId)
    },
  })
  const { draft, save, textOf, set, missing, hasChanged, isTried } = form
  if (!draft.isReady) return null
  const names = { ...taken?.names, ...row?.names }
  return (
    <PanelForm label="台账条目" isSave onSubmit={form.submit}>
      <SaveRefusal error={save.error} onGoOn={form.goOn}>
        {row === null ? null : <FactList facts={newestFacts(view, row)} />}
      </SaveRefusal>
      {units.length < 2 ? null : (
        <SelectField
          label="填报单位"
          layout="side"
          options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          value={textOf(unitColumn) === '' ? null : textOf(unitColumn)}
          onChange={(unitId) => set(unitColumn, unitId)}
        />
      )}
      <SelectField
        label="办理状态"
        layout="side"
        options={ledger.statuses.map(({ id, label }) => ({ value: id, label }))}
        value={textOf(statusColumn)}
        onChange={(status) => set(statusColumn, status)}
      />
      {fieldGroups(ledger).map((group) => (
        <fieldset key={groupTitle(view, group)} className={classes.group}>
          <legend className={classes.legend}>{groupTitle(view, group)}</legend>
          {group.columns.map((column) => (
            <EntryField
              key={column.id}
              column={column}
              text={textOf(column.id)}
              onChange={(text) => set(column.id, text)}
              row={row}
              names={names}
              readings={readings}
              year={desk.programme.year}
              unitId={textOf(unitColumn)}
              isTried={isTried}
            />
          ))}
        </fieldset>
      ))}
      <div className={classes.formFoot}>
        <FormActions reason={missing}>
          <Button size="xs" variant="filled" type="submit" disabled={!hasChanged} loading={save.isPending}>
            {row === null ? '登记' : '保存'}
          </Button>
        </FormActions>
      </div>
    </PanelForm>
  )
}

/** 《……实施方案》三（一）1 */
function groupTitle({ sources }: LedgerView, { source }: FieldGroup): string {
  return source === null ? '其他栏目' : `依据：${sources[source.document] ?? source.document}　${source.clause}`
}

function newestFacts({ ledger }: LedgerView, row: EntryRow) {
  return ledger.columns.flatMap((column) => {
    const value = cellText(column, row.fields[column.id], row.names)
    return value === '' ? [] : [{ label: column.label, value }]
  })
}
