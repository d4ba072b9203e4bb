import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { AppraisalMonth } from '../county-tab.ts'
import { Changes } from './Changes.tsx'
import classes from './Correct.module.css'
import type { Change, Corrected } from './corrections.ts'

export interface Receipt {
  readonly unitId: string
  readonly name: string
  readonly before: Corrected
  readonly corrected: Corrected
  readonly correctedOn: string
  readonly reason: string
  readonly changes: readonly Change[]
}

interface CorrectReceiptProps {
  readonly receipt: Receipt
  readonly month: AppraisalMonth
  onClose(): void
}

/** What the correction made: the new version beside the one before, and the 通报 that now says something else. */
export function CorrectReceipt({ receipt, month, onClose }: CorrectReceiptProps) {
  const { name, before, corrected, correctedOn, reason, changes } = receipt
  const isMoved = before.score !== corrected.score
  return (
    <div className={classes.receipt}>
      <FactList
        facts={[
          { label: '现得分', value: <b>{`${corrected.score}　第 ${corrected.version} 版`}</b> },
          { label: '原得分', value: `${before.score}　第 ${before.version} 版，保留备查` },
          { label: '更正日期', value: officialMonthDay(correctedOn) },
          { label: '更正理由', value: reason },
        ]}
      />
      {changes.length === 0 ? null : <Changes changes={changes} scope="reviews" />}
      {month.circularId === null || !isMoved ? null : (
        <p className={classes.quiet}>
          {`${Number(month.month.slice(5))}月份考评通报所列为原得分，公文页已提示${name}得分更正；请将原通报撤回重发，或者另发更正文书。`}
        </p>
      )}
      <div className={classes.actions}>
        {month.circularId === null ? null : (
          <Button component={Link} href={`/documents/${month.circularId}`}>
            查看通报
          </Button>
        )}
        <Button variant="filled" data-autofocus onClick={onClose}>
          完成
        </Button>
      </div>
    </div>
  )
}
