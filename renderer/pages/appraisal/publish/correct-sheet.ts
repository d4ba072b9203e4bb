import type { CountyRow } from '../county-tab.ts'
import type { Receipt } from './CorrectReceipt.tsx'

/** What every part of a 更正 is given: the county, the month, and who hears what became of it. */
export interface CorrectSheetProps {
  readonly county: CountyRow
  /** Those there are to choose from: every county that was published. */
  readonly counties: readonly CountyRow[]
  readonly month: string
  readonly today: string
  onCounty(unitId: string): void
  onCorrected(receipt: Receipt): void
  onClose(): void
}
