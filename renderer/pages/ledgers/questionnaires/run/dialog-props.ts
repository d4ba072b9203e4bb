import type { DeskStatus } from '../../view-props.ts'
import type { Questionnaire } from '../words.ts'

/** What the dialogs of a questionnaire are given; they are mounted while open. */
export interface DialogProps {
  readonly run: Questionnaire
  readonly desk: DeskStatus
  onClose(): void
}
