import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import type { GoTo } from '../view-props.ts'
import { DefinitionForm } from './DefinitionForm.tsx'

interface DefineViewProps {
  /** Null for a ledger that is declared now. */
  readonly ledgerId: string | null
  readonly goTo: GoTo
}

/** 新建台账: a ledger that an office declares in a form, without code; an existing one may gain columns. */
export function DefineView({ ledgerId, goTo }: DefineViewProps) {
  const list = useDeskQuery('ledgers.list', {})
  const opened = useDeskQuery('ledgers.get', { ledgerId: ledgerId ?? '' }, { isEnabled: ledgerId !== null })
  const view = opened.data?.ledger.id === ledgerId ? opened.data : undefined
  const back = { label: '专项台账', href: ledgerId === null ? '/ledgers' : `/ledgers/${ledgerId}` }
  if (list.data === undefined || (ledgerId !== null && view === undefined)) {
    const reading = ledgerId === null || list.error !== null ? list : opened
    return (
      <PageFrame head={<PageHead title="新建台账" back={back} hasRule />} toolbar={<ReadNotices reading={reading} />}>
        {null}
      </PageFrame>
    )
  }
  return <DefinitionForm written={view ?? null} groups={list.data.groups} back={back} goTo={goTo} />
}
