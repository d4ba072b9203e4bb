import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { accountProfiles } from '#shared/domain/account-profile.ts'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { profileLimits } from '#renderer/components/password/profile-words.ts'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import classes from '../System.module.css'
import { AccountTable } from './AccountTable.tsx'
import type { Panel, Question } from './panel.ts'

interface AccountListProps {
  readonly list: OutputOf<'accounts.list'>
  readonly today: string
  readonly ownId: string | undefined
  /** False for an auditor, who only looks. */
  readonly mayKeep: boolean
  onPanel(panel: Panel): void
  onQuestion(question: Question): void
}

/** All accounts, how they are kept, and the recovery codes. */
export function AccountList({ list, today, ownId, mayKeep, onPanel, onQuestion }: AccountListProps) {
  const { profile, codesLeft, codesMadeAt } = list
  return (
    <>
      <SectionHead level={2} title="全部账户" note={`${list.accounts.length} 个`} />
      <AccountTable accounts={list.accounts} today={today} ownId={ownId} mayKeep={mayKeep} onPanel={onPanel} onQuestion={onQuestion} />
      <SectionHead level={2} title="账户管理方式" note={accountProfiles[profile].title} />
      <p className={classes.words}>{accountProfiles[profile].means}</p>
      <p className={classes.words}>{profileLimits(profile)}</p>
      {mayKeep ? (
        <div className={classes.row}>
          <Button size="xs" onClick={() => onPanel({ kind: 'profile' })}>
            更改账户管理方式
          </Button>
        </div>
      ) : null}
      <SectionHead level={2} title="恢复码" />
      <div className={classes.row}>
        {codesLeft === 0 ? (
          <StatusMark mark="dueSoon">已全部使用，请重新生成</StatusMark>
        ) : (
          <span>
            余 {codesLeft ?? 0} 个{codesMadeAt === null ? '' : `，${whenInChina(codesMadeAt, today)}生成`}
          </span>
        )}
        {mayKeep ? (
          <Button size="xs" onClick={() => onQuestion({ kind: 'codes' })}>
            重新生成恢复码
          </Button>
        ) : null}
        <FormNote>系统管理员忘记登录密码时使用，每个只能用一次。</FormNote>
      </div>
    </>
  )
}
