import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useMay } from '#renderer/api/use-may.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { LedgersHead } from '../LedgersHead.tsx'
import { LedgerSheet } from '../sheet/LedgerSheet.tsx'
import type { RegisterPlace } from '../place.ts'
import { registerPlace } from '../place.ts'
import type { DeskStatus, GoTo, LedgerView } from '../view-props.ts'
import { shownLedger } from './shown-ledger.ts'
import { LedgerList } from './LedgerList.tsx'
import classes from './Register.module.css'
import { useListShown } from './use-list-shown.ts'

interface RegisterViewProps {
  readonly place: RegisterPlace
  readonly goTo: GoTo
  readonly desk: DeskStatus
}

/** 台账 (M-053): the ledgers on the left, the sheet of the chosen one on the right. */
export function RegisterView({ place, goTo, desk }: RegisterViewProps) {
  const list = useDeskQuery('ledgers.list', {})
  const shown = useListShown()
  const ledgerId = shownLedger(list.data?.groups ?? [], place.ledgerId)
  const opened = useDeskQuery('ledgers.get', { ledgerId: ledgerId ?? '' }, { isEnabled: ledgerId !== null })
  const ledger = useWritable(opened.data?.ledger.id === ledgerId ? opened.data : undefined)
  const mayDefine = useMay('ledgers.define')
  const define = (): void => goTo({ view: 'define', ledgerId: null })
  if (list.data === undefined || ledgerId === null) {
    const empty = (
      <EmptyState action={mayDefine ? <Button onClick={define}>新建台账</Button> : undefined}>
        当前工作方案还没有台账，可按本机关需要建立。
      </EmptyState>
    )
    return (
      <PageFrame head={<LedgersHead view="register" goTo={goTo} />} toolbar={<ReadNotices reading={list} />}>
        {list.data === undefined ? null : empty}
      </PageFrame>
    )
  }
  const show = (next: string): void => goTo(registerPlace(next))
  const menu = shown.isShown ? (
    <LedgerList
      list={shown}
      groups={list.data.groups}
      current={ledgerId}
      onLedger={show}
      onCodes={() => goTo({ view: 'codes' })}
      onDefine={mayDefine && desk.profile === 'city' ? define : undefined}
    />
  ) : null
  if (ledger === undefined) {
    return (
      <PageFrame padding="none" head={<LedgersHead view="register" goTo={goTo} />} toolbar={<ReadNotices reading={opened} />}>
        <div className={classes.split} data-list={shown.isShown ? 'shown' : 'away'}>
          {menu}
        </div>
      </PageFrame>
    )
  }
  return (
    <LedgerSheet
      key={ledgerId}
      menu={menu}
      list={shown}
      view={ledger}
      readAt={opened.dataUpdatedAt}
      place={{ ...place, ledgerId }}
      goTo={goTo}
      desk={desk}
    />
  )
}

/** A ledger is written in where the office keeps it and the person may: else it is shown as one that is only read. */
function useWritable(view: LedgerView | undefined): LedgerView | undefined {
  const mayWrite = useMay('ledgers.saveBlock')
  return useMemo(() => (view === undefined ? undefined : { ...view, canWrite: view.canWrite && mayWrite }), [view, mayWrite])
}
