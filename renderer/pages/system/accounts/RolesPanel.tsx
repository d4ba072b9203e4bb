import { useState } from 'react'
import type { AccountProfile } from '#shared/domain/account-profile.ts'
import { roleConflict } from '#shared/domain/account-profile.ts'
import type { Role } from '#shared/domain/roles.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Account } from './account-words.ts'
import { FormPanel } from './FormPanel.tsx'
import { RoleBoxes } from './RoleBoxes.tsx'

interface RolesPanelProps {
  readonly account: Account
  readonly profile: AccountProfile
  onClose(): void
}

/** 调整角色; in force at once, also where the person is signed in. */
export function RolesPanel({ account, profile, onClose }: RolesPanelProps) {
  const set = useDeskCommand('accounts.setRoles')
  const say = useUndoToast()
  const [roles, setRoles] = useState<Role[]>(account.roles)
  const isSame = roles.length === account.roles.length && roles.every((role) => account.roles.includes(role))
  const missing = roleConflict(profile, roles) ?? (isSame ? '角色没有变化' : undefined)
  const submit = (): void => {
    const { officerId } = account
    const done = (): void => {
      say({ message: `已调整${account.name}的角色`, undo: () => set.mutateAsync({ officerId, roles: account.roles }) })
      onClose()
    }
    set.mutate({ officerId, roles }, { onSuccess: done })
  }
  return (
    <FormPanel
      title={`${account.name}的角色`}
      verb="调整角色"
      missing={missing}
      error={set.error}
      isBusy={set.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <RoleBoxes value={roles} onChange={setRoles} />
    </FormPanel>
  )
}
