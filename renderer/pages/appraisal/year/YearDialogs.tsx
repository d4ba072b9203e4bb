import { PaperScoreDialog } from './paper/PaperScoreDialog.tsx'
import { ChooseDialog } from './readings/ChooseDialog.tsx'
import { CorrectYearDialog } from './settle/CorrectYearDialog.tsx'
import { SettleDialog } from './settle/SettleDialog.tsx'
import type { YearPage } from './use-year.ts'
import type { Year } from './year.ts'

/** The dialog of the command that was begun. */
export function YearDialogs({ page, year }: { readonly page: YearPage; readonly year: Year }) {
  const { dialog, desk, setDialog } = page
  const onClose = (): void => setDialog(null)
  if (dialog === null) return null
  if (dialog.of === 'interpretation') return <ChooseDialog year={year} desk={desk} reading={dialog.reading} onClose={onClose} />
  if (dialog.of === 'paper') return <PaperScoreDialog year={year} desk={desk} begin={dialog.place} onClose={onClose} />
  if (dialog.of === 'settle') return <SettleDialog year={year} desk={desk} onClose={onClose} />
  return year.settled === null ? null : <CorrectYearDialog settled={year.settled} desk={desk} onClose={onClose} />
}
