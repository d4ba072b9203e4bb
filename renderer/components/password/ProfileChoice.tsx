import { Radio } from '@mantine/core'
import type { AccountProfile } from '#shared/domain/account-profile.ts'
import { accountProfiles } from '#shared/domain/account-profile.ts'
import classes from './ProfileChoice.module.css'
import { profileLimits } from './profile-words.ts'

interface ProfileChoiceProps {
  readonly value: AccountProfile
  onChange(profile: AccountProfile): void
}

/** 账户管理方式: the three of them with what each means. */
export function ProfileChoice({ value, onChange }: ProfileChoiceProps) {
  return (
    <Radio.Group aria-label="账户管理方式" value={value} onChange={(chosen) => onChange(chosen)}>
      <div className={classes.cards}>
        {(Object.keys(accountProfiles) as AccountProfile[]).map((profile) => (
          <Radio.Card key={profile} className={classes.card ?? ''} value={profile}>
            <Radio.Indicator />
            <span>
              <b className={classes.title}>{accountProfiles[profile].title}</b>
              <span className={classes.detail}>{accountProfiles[profile].means}</span>
              <span className={classes.detail}>{profileLimits(profile)}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
