import type { ReactNode } from 'react'
import type { May } from '../../packages/use-may.ts'
import type { Arrival } from './arrival.ts'

/** What every state of a looked-at package is given. */
export interface StepProps {
  readonly today: string
  readonly may: May
  /** Above the content: that it is being written, or why it was not. */
  readonly notices: ReactNode
  readonly isBusy: boolean
  /** Writes or keeps it. */
  onTake(arrival: Arrival, after: () => void): void
  onLeave(): void
}
