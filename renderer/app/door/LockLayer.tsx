import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { asDeskError } from '#renderer/api/desk-error.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { PasswordField } from '#renderer/components/password/PasswordField.tsx'
import classes from './LockLayer.module.css'
import type { Door } from './use-door.ts'

interface LockLayerProps {
  readonly door: Door
  /** Done when the core knows of the lock: the page covers itself before. */
  whenClosed(): Promise<unknown>
  onSignOut(): void
}

/**
 * The lock over the page: the page stays as it is behind it, half-typed text and all. A modal dialog of the browser, so that nothing
 * behind it can be reached, not even a dialog of the page.
 */
export function LockLayer({ onSignOut, ...lock }: LockLayerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    if (shown?.open === false) shown.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={classes.layer}
      aria-labelledby="lock-title"
      // Esc opens no lock.
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.preventDefault()
      }}
      onClose={(event) => event.currentTarget.isConnected && event.currentTarget.showModal()}
    >
      <LockForm {...lock} onSignOut={onSignOut} />
    </dialog>
  )
}

function LockForm({ door, whenClosed, onSignOut }: LockLayerProps) {
  const { password, setPassword, error, isBusy, unlock } = useUnlock(whenClosed)
  const name = door.officer?.name ?? ''
  return (
    <form
      className={classes.form}
      aria-label="解锁"
      onSubmit={(event) => {
        event.preventDefault()
        unlock()
      }}
    >
      <p className={classes.product}>守信践诺工作台</p>
      <h1 id="lock-title" className={classes.title}>
        {door.state === 'expired' ? '登录已到时限' : '工作台已锁定'}
      </h1>
      <p className={classes.lead}>{name === '' ? '正在锁定。' : `${name}正在使用，页面内容和未提交的文字都已保留。`}</p>
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <PasswordField label="登录密码" kind="current-password" value={password} onChange={setPassword} />
      <div className={classes.actions}>
        <Button variant="subtle" onClick={onSignOut}>
          退出登录，由他人使用
        </Button>
        <Button type="submit" variant="filled" disabled={password === ''} loading={isBusy}>
          解锁
        </Button>
      </div>
    </form>
  )
}

function useUnlock(whenClosed: () => Promise<unknown>) {
  const { client } = useDesk()
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const [error, setError] = useState<DeskError | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const unlock = (): void => {
    if (password === '' || isBusy) return
    setIsBusy(true)
    whenClosed()
      .then(() => client.call('accounts.unlock', { password }))
      .then(
        (door) => {
          queries.setQueryData(['accounts.state', {}], door)
          // What was refused while it was locked is read again.
          void queries.invalidateQueries()
        },
        (failure: unknown) => {
          setError(asDeskError(failure))
          setPassword('')
          // The account may be gone by now: then there is nothing left to unlock.
          void queries.invalidateQueries({ queryKey: ['accounts.state'] })
        },
      )
      .finally(() => setIsBusy(false))
  }
  return { password, setPassword, error, isBusy, unlock }
}
