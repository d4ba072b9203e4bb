import { receiptWays } from '#shared/domain/submission.ts'
import { officialMonthDay, weekdayName } from '#shared/text/official-dates.ts'
import type { Obligation } from '../rows.ts'

/** What is known of a material as labels and words; what is not there is left out. */
export function obligationFacts(obligation: Obligation, lastUrge: string): readonly { label: string; value: string }[] {
  const { dueOn, receivedOn, way, isOnBehalf, note, counts } = obligation
  const facts = [
    { label: '截止日期', value: `${officialMonthDay(dueOn)}（${weekdayName(dueOn)}）` },
    { label: '收件日期', value: receivedOn === null ? '' : officialMonthDay(receivedOn) },
    { label: '收件方式', value: way === null ? '' : `${receiptWays[way]}${isOnBehalf ? '，代录' : ''}` },
    { label: '说明', value: note },
    { label: '最近催办', value: lastUrge },
    { label: '考评', value: counts ? '' : '不计入考评' },
  ]
  return facts.filter(({ value }) => value !== '')
}
