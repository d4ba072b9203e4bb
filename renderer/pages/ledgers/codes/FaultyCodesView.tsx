import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Ledgers.module.css'
import { ledgerAddress, registerPlace } from '../place.ts'
import type { GoTo } from '../view-props.ts'

type Fault = OutputOf<'ledgers.faultyCodes'>['faults'][number]

const kinds: Readonly<Record<Fault['kind'], string>> = {
  sameCode: '一码多名',
  sameName: '一名多码',
  wrongCode: '代码有误',
}

/** 重错码 across all ledgers (M-052): the same code with two names, one name with two codes, codes that do not check. */
export function FaultyCodesView({ goTo }: { readonly goTo: GoTo }) {
  const list = useDeskQuery('ledgers.faultyCodes', {})
  const faults = list.data?.faults ?? []
  const back = (): void => goTo(registerPlace())
  return (
    <PageFrame
      head={
        <PageHead
          title="重错码核对"
          hasRule
          back={{ label: '专项台账', href: '/ledgers' }}
          detail={list.data === undefined ? undefined : `${faults.length} 处，改正条目后即不再列出`}
        />
      }
      toolbar={<ReadNotices reading={list} />}
    >
      <div className={classes.page}>
        {list.data !== undefined && faults.length === 0 ? (
          <EmptyState action={<Button onClick={back}>返回台账</Button>}>
            没有发现重错码。各台账的统一社会信用代码逐条核对，有疑问的显示在这里。
          </EmptyState>
        ) : null}
        {(Object.keys(kinds) as Fault['kind'][]).map((kind) => (
          <FaultGroup key={kind} title={kinds[kind]} faults={faults.filter((fault) => fault.kind === kind)} />
        ))}
      </div>
    </PageFrame>
  )
}

function FaultGroup({ title, faults }: { readonly title: string; readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null
  return (
    <section>
      <SectionHead level={2} title={title} note={`${faults.length} 处`} />
      {faults.map((fault) => (
        <div key={`${fault.code} ${fault.name}`} className={classes.fault}>
          <p>
            <b>{fault.kind === 'sameName' ? fault.name : fault.code}</b>　{fault.problem}
          </p>
          <ul>
            {fault.entries.map((entry) => (
              <li key={entry.entryId} className={classes.listRow}>
                <Link href={ledgerAddress(entry.ledgerId, entry.entryId)} className={classes.plainLink}>
                  {entry.name === '' ? entry.code : entry.name}
                </Link>
                <span className={classes.code}>{entry.code}</span>
                <span className={classes.quiet}>{entry.ledgerTitle}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
