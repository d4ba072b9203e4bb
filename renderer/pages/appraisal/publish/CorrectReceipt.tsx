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
  readonly before: Pick<Corrected, 'version' | 'score'>
  readonly corrected: Corrected
  readonly correctedOn: string
  readonly reason: string
  /** 年终补录. */
  readonly isSupplement: boolean
  readonly changes: readonly Change[]
}

interface CorrectReceiptProps {
  readonly receipt: Receipt
  readonly month: AppraisalMonth
  onClose(): void
}

/** What the correction made: the new version beside the one before, and the 通报 that now says something else. */
export function CorrectReceipt({ receipt, month, onClose }: CorrectReceiptProps) {
  const { before, corrected, correctedOn, reason, isSupplement, changes } = receipt
  return (
    <div className={classes.receipt}>
      <FactList
        facts={[
          { label: '现得分', value: <b>{`${corrected.score}　第 ${corrected.version} 版`}</b> },
          { label: '原得分', value: `${before.score}　第 ${before.version} 版，保留备查` },
          { label: '更正日期', value: officialMonthDay(correctedOn) },
          { label: '更正理由', value: isSupplement ? `年终补录：${reason}` : reason },
        ]}
      />
      {changes.length === 0 ? null : <Changes changes={changes} scope="reviews" />}
      <PaperSentence month={month.month} />
      <div className={classes.actions}>
        {month.circularId === null ? null : (
          <Button component={Link} href={`/documents/${month.circularId}`}>
            查看通报
          </Button>
        )}
        <Button component={Link} variant="filled" data-autofocus href={`/documents/${corrected.documentId}`}>
          查看更正通报
        </Button>
        <Button onClick={onClose}>完成</Button>
      </div>
    </div>
  )
}

/** Which paper says it, and what is still to be done with it. */
export function PaperSentence({ month }: { readonly month: string }) {
  return (
    <p className={classes.quiet}>
      {`${Number(month.slice(5))}月份考评更正通报已起草，核稿、签批后印发；原通报保留，公文页已提示得分更正。`}
    </p>
  )
}
