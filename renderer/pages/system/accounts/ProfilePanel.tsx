import { useState } from 'react'
import type { AccountProfile } from '#shared/domain/account-profile.ts'
import { accountProfiles } from '#shared/domain/account-profile.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ProfileChoice } from '#renderer/components/password/ProfileChoice.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { FormPanel } from './FormPanel.tsx'

interface ProfilePanelProps {
  readonly profile: AccountProfile
  onClose(): void
}

/** 更改账户管理方式, with what the change asks of everybody. */
export function ProfilePanel({ profile, onClose }: ProfilePanelProps) {
  const set = useDeskCommand('accounts.setProfile')
  const say = useUndoToast()
  const [chosen, setChosen] = useState(profile)
  const isLonger = accountProfiles[chosen].passwordLength > accountProfiles[profile].passwordLength
  const submit = (): void =>
    set.mutate(
      { profile: chosen },
      {
        onSuccess: () => {
          say({ message: `账户管理方式已改为${accountProfiles[chosen].title}` })
          onClose()
        },
      },
    )
  return (
    <FormPanel
      title="账户管理方式"
      verb="更改"
      missing={chosen === profile ? '没有变化' : undefined}
      error={set.error}
      isBusy={set.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <ProfileChoice value={chosen} onChange={setChosen} />
      {isLonger ? <FormNote>密码须加长：更改后，包括本人在内的所有人须先更改登录密码。</FormNote> : null}
    </FormPanel>
  )
}
