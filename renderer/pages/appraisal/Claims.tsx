import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { ClaimDesk } from './claims/claim-desk.ts'
import { ClaimPanel } from './claims/ClaimPanel.tsx'
import { ClaimsView, claimColumns } from './claims/ClaimsView.tsx'
import { readyKey } from './claims/claim.ts'
import { ReadyClaims } from './claims/ReadyClaims.tsx'

interface ClaimsProps {
  readonly desk: ClaimDesk
  /** The page's head; it is given the buttons of this view. */
  renderHead(action: ReactNode): ReactNode
}

/** 申报认定: what is ready to be claimed, the month's claims, and the panel of one. */
export function Claims({ desk, renderHead }: ClaimsProps) {
  /** The claim that is open, `new` for an empty form, the key of what is ready for a filled one. */
  const [open, setOpen] = useState<string | null>(null)
  const { data } = useDeskQuery('claims.list', { month: desk.month })
  const claim = data?.claims.find((each) => each.claimId === open) ?? null
  const ready = data?.claimable.find((item) => readyKey(item) === open) ?? null
  const order = useGridSort()
  const actions =
    data === undefined ? null : (
      <>
        <ExportList
          title={`${officialMonth(desk.month)}动态调整申报情况`}
          columns={claimColumns(data.kinds)}
          rows={data.claims}
          {...order}
        />
        {data.claims.length === 0 ? null : (
          <May to="claims.save">
            <Button variant={open === null ? 'filled' : 'default'} onClick={() => setOpen('new')}>
              登记申报
            </Button>
          </May>
        )}
      </>
    )
  return (
    <PageFrame
      padding="none"
      head={renderHead(actions)}
      toolbar={
        data === undefined ? null : (
          <ReadyClaims items={data.claimable} kinds={data.kinds} isCity={desk.isCity} onTake={(item) => setOpen(readyKey(item))} />
        )
      }
      panel={
        data !== undefined && (open === 'new' || claim !== null || ready !== null) ? (
          <ClaimPanel key={open} claim={claim} ready={ready} kinds={data.kinds} desk={desk} onClose={() => setOpen(null)} />
        ) : null
      }
    >
      <ClaimsView
        month={desk.month}
        order={order}
        openId={claim?.claimId ?? null}
        isPanelOpen={open !== null}
        onOpen={setOpen}
        onNew={() => setOpen('new')}
      />
    </PageFrame>
  )
}
