import type { DeskStatus, GoTo } from '../view-props.ts'
import type { Questionnaire } from './words.ts'

/** What every view of one questionnaire is given. */
export interface RunProps {
  readonly run: Questionnaire
  readonly goTo: GoTo
  readonly desk: DeskStatus
}
