import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DueForm } from './DueForm.tsx'
import { RecoverForm } from './RecoverForm.tsx'
import classes from './SignIn.module.css'
import { SignInForm } from './SignInForm.tsx'

/** 登录: the first thing where a login password was set; a password for one sign-in is changed right here. */
export default function SignInPage() {
  const door = useDeskQuery('accounts.state', {})
  const [isRecovering, setIsRecovering] = useState(false)
  /** What was just typed at the door, so that a password that is due need not be typed twice; in memory alone. */
  const [typed, setTyped] = useState('')
  const profile = door.data?.profile ?? 'officeUsual'
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <span className={classes.mark} aria-hidden="true">
          信
        </span>
        <b>守信践诺工作台</b>
      </header>
      <main className={classes.main}>
        {door.data?.state === 'passwordDue' ? (
          <DueForm name={door.data.officer?.name ?? ''} profile={profile} known={typed} />
        ) : isRecovering ? (
          <RecoverForm profile={profile} onBack={() => setIsRecovering(false)} />
        ) : (
          <SignInForm onTyped={setTyped} onRecover={() => setIsRecovering(true)} />
        )}
      </main>
      <footer className={classes.foot}>本软件不得存储、处理涉密信息</footer>
    </div>
  )
}
