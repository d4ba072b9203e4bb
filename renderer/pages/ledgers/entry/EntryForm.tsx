import { Button } from '@mantine/core'
import { useId } from 'react'
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
import { citedClauses } from './entry-form.ts'
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

/** All columns of an entry in the order in which they are filled in, below them the clauses that name them; what is doubtful is said below its field and never blocks. */
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
  const formId = useId()
  const { draft, save, textOf, set, missing, hasChanged, isTried } = form
  if (!draft.isReady) return null
  const names = { ...taken?.names, ...row?.names }
  const goToFault = (): void => focusField(formId, form.findFault())
  return (
    <PanelForm id={formId} label="台账条目" isSave onSubmit={missing === undefined ? form.submit : goToFault}>
      <SaveRefusal error={save.error} onGoOn={form.goOn}>
        {row === null ? null : <FactList facts={newestFacts(view, row)} />}
      </SaveRefusal>
      {units.length < 2 ? null : (
        <div data-column={unitColumn}>
          <SelectField
            label="填报单位"
            layout="side"
            options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            value={textOf(unitColumn) === '' ? null : textOf(unitColumn)}
            onChange={(unitId) => set(unitColumn, unitId)}
          />
        </div>
      )}
      <SelectField
        label="办理状态"
        layout="side"
        options={ledger.statuses.map(({ id, label }) => ({ value: id, label }))}
        value={form.status}
        onChange={(status) => set(statusColumn, status)}
      />
      <div className={classes.group}>
        {ledger.columns.map((column) => (
          <EntryField
            key={column.id}
            column={column}
            text={textOf(column.id)}
            onChange={(text) => set(column.id, text)}
            row={row}
            names={names}
            readings={readings}
            year={desk.programme.year}
            today={desk.today}
            unitId={textOf(unitColumn)}
            isTried={isTried}
            onWaiting={form.setIsWaiting}
          />
        ))}
      </div>
      <Clauses view={view} />
      <div className={classes.formFoot}>
        <FormActions>
          {missing === undefined ? null : (
            <button type="button" className={classes.reason} onClick={goToFault}>
              {missing}
            </button>
          )}
          <Button size="xs" variant="filled" type="submit" disabled={!hasChanged || missing !== undefined} loading={save.isPending}>
            {row === null ? '登记' : '保存'}
          </Button>
        </FormActions>
      </div>
    </PanelForm>
  )
}

/** The first control of a column's field has the keyboard and stands in sight. */
function focusField(formId: string, columnId: string | undefined): void {
  const field = document.getElementById(formId)?.querySelector(`[data-column="${CSS.escape(columnId ?? '')}"]`)
  field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  field?.scrollIntoView({ block: 'center' })
}

/** 「依据：……实施方案　三（一）1（承诺单位名称、……）」 */
function Clauses({ view: { ledger, sources } }: Pick<EntryFormProps, 'view'>) {
  return (
    <div className={classes.clauses}>
      {citedClauses(ledger).map(({ source, labels }) => (
        <p key={`${source.document} ${source.clause}`} className={classes.quiet}>
          依据：{sources[source.document] ?? source.document}　{source.clause}（{labels.join('、')}）
        </p>
      ))}
    </div>
  )
}

function newestFacts({ ledger }: LedgerView, row: EntryRow) {
  return ledger.columns.flatMap((column) => {
    const value = cellText(column, row.fields[column.id], row.names)
    return value === '' ? [] : [{ label: column.label, value }]
  })
}
