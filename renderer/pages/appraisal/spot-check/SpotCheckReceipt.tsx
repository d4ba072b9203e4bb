import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import type { OutputOf } from '#shared/api/contract.ts'
import { officialMonth, officialMonthDay } from '#shared/text/official-dates.ts'
import classes from '../publish/Correct.module.css'
import { PaperSentence } from '../publish/CorrectReceipt.tsx'
import { countedWords } from './effects.ts'

export interface CheckOutcome extends Pick<OutputOf<'appraisals.spotCheck'>, 'countsIn' | 'correction'> {
  readonly name: string
  readonly month: string
  readonly checkedOn: string
  /** 「未属实 1 条」 */
  readonly found: string
  readonly before: { readonly version: number; readonly score: string }
}

interface SpotCheckReceiptProps {
  readonly outcome: CheckOutcome
  /** Another county of the same check. */
  onNext(): void
  onClose(): void
}

/** What a check of a published month did: the new version with its 更正通报, or the month that takes the deduction. */
export function SpotCheckReceipt({ outcome, onNext, onClose }: SpotCheckReceiptProps) {
  const { month, checkedOn, found, before, countsIn, correction } = outcome
  const documentId = correction?.documentId ?? null
  return (
    <div className={classes.receipt}>
      <FactList
        facts={[
          { label: '抽查日期', value: officialMonthDay(checkedOn) },
          { label: '抽查月份', value: officialMonth(month) },
          { label: '结论', value: found },
          ...(correction === null
            ? [{ label: '计入', value: countedWords(month, countsIn) }]
            : [
                { label: '现得分', value: <b>{`${correction.score}　第 ${correction.version} 版`}</b> },
                { label: '原得分', value: `${before.score}　第 ${before.version} 版，保留备查` },
              ]),
        ]}
      />
      {correction === null ? null : <PaperSentence month={month} />}
      <div className={classes.actions}>
        <Button onClick={onNext}>登记下一单位</Button>
        {documentId === null ? null : (
          <Button component={Link} variant="filled" data-autofocus href={`/documents/${documentId}`}>
            查看更正通报
          </Button>
        )}
        <Button {...(documentId === null ? { variant: 'filled', 'data-autofocus': true } : {})} onClick={onClose}>
          完成
        </Button>
      </div>
    </div>
  )
}
