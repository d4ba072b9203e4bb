import { officialDate } from '#shared/text/official-dates.ts'
import type { DeskStatus } from '../view-props.ts'
import { CheckDialog } from './dialogs/CheckDialog.tsx'
import { RecoveryDialog } from './dialogs/RecoveryDialog.tsx'
import { RefuseDialog } from './dialogs/RefuseDialog.tsx'
import { RenewDialog } from './dialogs/RenewDialog.tsx'
import { RestoreDialog } from './dialogs/RestoreDialog.tsx'
import { RetireDialog } from './dialogs/RetireDialog.tsx'
import type { KeyDialog } from './key-dialog.ts'

interface KeyDialogsProps {
  readonly dialog: KeyDialog
  readonly desk: DeskStatus
  onClose(): void
}

/** The dialog that is open. */
export function KeyDialogs({ dialog, desk, onClose }: KeyDialogsProps) {
  switch (dialog.kind) {
    case 'check':
      return <CheckDialog key={dialog.known.signKey} known={dialog.known} onClose={onClose} />
    case 'refuse':
      return <RefuseDialog known={dialog.known} onClose={onClose} />
    case 'retire':
      return <RetireDialog known={dialog.known} onClose={onClose} />
    case 'renew':
      return <RenewDialog isCity={desk.profile === 'city'} onClose={onClose} />
    case 'restore':
      return <RestoreDialog onClose={onClose} />
    case 'recovery':
      return <RecoveryDialog saved={dialog.saved} officeName={desk.officeName} day={officialDate(desk.today)} onClose={onClose} />
  }
}
