import { DraftPanel } from './DraftPanel.tsx'
import { UnitPanel } from './panel/UnitPanel.tsx'
import { WaiverPanel } from './receipt/WaiverPanel.tsx'
import type { Submissions } from './use-submissions.ts'

/** What stands at the right: a form for the ticked units, else the unit of the current row. */
export function SubmissionPanel({ page }: { readonly page: Submissions }) {
  const { form, setForm, open, month, today } = page
  const close = (): void => setForm(null)
  if (form?.kind === 'waiver') {
    const done = (): void => {
      page.setTicked(new Set())
      close()
    }
    return <WaiverPanel units={form.units} kind={page.narrowing.kind} month={month} onDone={done} onClose={close} />
  }
  if (form?.kind === 'draft') {
    return <DraftPanel key={form.obligationIds.join(' ')} obligationIds={form.obligationIds} today={today} onClose={close} />
  }
  if (open === null) return null
  return (
    <UnitPanel
      key={open.unit.unitId}
      row={open}
      month={month}
      today={today}
      mayAct={page.isCity}
      onReceive={({ kind }) => setForm({ kind: 'receipt', request: { units: [open], kind } })}
      onRemind={({ obligationId }) => setForm({ kind: 'draft', obligationIds: [obligationId] })}
      onClose={() => page.goTo({ unitId: null })}
      onStep={page.step}
    />
  )
}
