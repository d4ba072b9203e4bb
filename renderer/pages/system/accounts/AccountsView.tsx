import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import classes from '../System.module.css'
import { SystemHead } from '../SystemHead.tsx'
import { viewAddress } from '../place.ts'
import type { ViewProps } from '../view-props.ts'
import { AccountList } from './AccountList.tsx'
import { AccountPanel } from './AccountPanel.tsx'
import { AccountQuestion } from './AccountQuestion.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { OwnAccount } from './OwnAccount.tsx'
import type { HandOver, Panel, Question } from './panel.ts'
import { Unprotected } from './Unprotected.tsx'

/** 账户: one's own, and for those who keep them all of them, how they are kept, and the recovery codes. */
export function AccountsView({ desk, onView }: ViewProps) {
  const door = useDeskQuery('accounts.state', {})
  const roles = door.data?.roles ?? []
  const isOpen = door.data?.state === 'open'
  const mayKeep = roles.includes('administrator') && !isOpen
  const list = useDeskQuery('accounts.list', {}, { isEnabled: roles.includes('administrator') || roles.includes('auditor') })
  const { panel, show, close } = usePanel()
  const [question, setQuestion] = useState<Question | null>(null)
  const [handOver, setHandOver] = useState<HandOver | null>(null)
  return (
    <PageFrame
      head={
        <SystemHead view="accounts" onView={onView}>
          {mayKeep ? (
            <Button variant="filled" onClick={() => show({ kind: 'add' })}>
              新建账户
            </Button>
          ) : null}
        </SystemHead>
      }
      toolbar={<ReadNotices reading={list.error === null ? door : list} />}
      panel={
        panel === null || door.data === undefined ? null : (
          <AccountPanel panel={panel} door={door.data} profile={list.data?.profile} onHandOver={setHandOver} onClose={close} />
        )
      }
    >
      <div className={classes.sheet}>
        {door.data === undefined ? null : isOpen ? (
          <Unprotected onProtect={() => show({ kind: 'protect' })} />
        ) : (
          <OwnAccount door={door.data} onPassword={() => show({ kind: 'password' })} />
        )}
        {list.data === undefined || isOpen ? null : (
          <AccountList
            list={list.data}
            today={desk.today}
            ownId={door.data?.officer?.officerId}
            mayKeep={mayKeep}
            onPanel={show}
            onQuestion={setQuestion}
          />
        )}
      </div>
      {question === null ? null : <AccountQuestion question={question} onHandOver={setHandOver} onClose={() => setQuestion(null)} />}
      <HandOverDialog handOver={handOver} onClose={() => setHandOver(null)} />
    </PageFrame>
  )
}

/** The panel that is open; 修改密码 has an address of its own, for the menu behind the name. */
function usePanel() {
  const isPassword = new URLSearchParams(useSearch()).get('part') === 'password'
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<Panel | null>(null)
  const close = (): void => {
    setChosen(null)
    if (isPassword) navigate(viewAddress('accounts'), { replace: true })
  }
  const panel: Panel | null = chosen ?? (isPassword ? { kind: 'password' } : null)
  return { panel, show: setChosen, close }
}
