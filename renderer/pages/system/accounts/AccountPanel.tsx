import type { OutputOf } from '#shared/api/contract.ts'
import type { AccountProfile } from '#shared/domain/account-profile.ts'
import { AddPanel } from './AddPanel.tsx'
import type { HandOver, Panel } from './panel.ts'
import { PasswordPanel } from './PasswordPanel.tsx'
import { ProfilePanel } from './ProfilePanel.tsx'
import { ProtectPanel } from './ProtectPanel.tsx'
import { RolesPanel } from './RolesPanel.tsx'

interface AccountPanelProps {
  readonly panel: Panel
  readonly door: OutputOf<'accounts.state'>
  readonly profile: AccountProfile | undefined
  onHandOver(handOver: HandOver): void
  onClose(): void
}

/** The form that stands in the side panel. */
export function AccountPanel({ panel, door, profile = door.profile ?? 'officeUsual', onHandOver, onClose }: AccountPanelProps) {
  switch (panel.kind) {
    case 'password':
      return <PasswordPanel name={door.officer?.name ?? ''} profile={profile} onClose={onClose} />
    case 'add':
      return <AddPanel profile={profile} onHandOver={onHandOver} onClose={onClose} />
    case 'protect':
      return <ProtectPanel onClose={onClose} />
    case 'profile':
      return <ProfilePanel profile={profile} onClose={onClose} />
    case 'roles':
      return <RolesPanel key={panel.account.officerId} account={panel.account} profile={profile} onClose={onClose} />
  }
}
