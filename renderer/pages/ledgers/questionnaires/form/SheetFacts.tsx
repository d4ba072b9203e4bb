import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { receiptWays } from '#shared/domain/submission.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import classes from '../Questionnaires.module.css'
import type { Sheet } from '../words.ts'

interface SheetFactsProps {
  readonly sheet: Sheet
  /** Looked at by the unit itself. */
  readonly isOwn: boolean
}

/** What is recorded of the sheet: how much is answered, when and how it came, who signed. */
export function SheetFacts({ sheet: { line, signedBy }, isOwn }: SheetFactsProps) {
  const { answered, questions, withoutEvidence, receivedOn, way, isOnBehalf, leader, leaderSignedOn, returnReason, fileName } = line
  const isIn = line.rev !== null
  const received = receivedOn === null ? '未收到' : officialDate(receivedOn)
  const facts = [
    { label: '答复', value: `${answered}/${questions}${withoutEvidence > 0 ? `，其中 ${withoutEvidence} 题未附佐证` : ''}` },
    { label: isOwn ? '报送日期' : '收件', value: `${received}${way === null ? '' : `，${receiptWays[way]}`}${isOnBehalf ? '，代录' : ''}` },
    {
      label: '签字',
      value: leader === '' ? `未经${signedBy}签字` : `${leader}${leaderSignedOn === null ? '' : `，${officialDate(leaderSignedOn)}`}`,
    },
    ...(fileName === '' ? [] : [{ label: '填报表', value: fileName }]),
  ]
  return (
    <>
      <SectionHead level={2} isFirst title={isOwn ? '报送情况' : '收件情况'} />
      {returnReason === '' ? null : <p className={classes.stale}>已退回：{returnReason}</p>}
      {isIn ? (
        <FactList facts={facts} />
      ) : (
        <p className={classes.second}>
          {isOwn ? '本单位尚未报送' : '该单位的问卷尚未收到'}，共 {questions} 题。
        </p>
      )}
    </>
  )
}
