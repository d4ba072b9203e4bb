import type { OutputOf } from '#shared/api/contract.ts'
import type { DeskStatus } from '../view-props.ts'
import type { PackKeeper } from './use-pack-work.ts'

/** A receipt that was done, with the name of the zip or the folder. */
export type Received = OutputOf<'evidencePacks.receive'> & { readonly name: string }

export interface ReceiveViewProps {
  readonly desk: DeskStatus
  readonly keeper: PackKeeper
  onDone(received: Received): void
}
