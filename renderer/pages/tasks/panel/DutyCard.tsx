import { Button } from '@mantine/core'
import { useState } from 'react'
import { May } from '#renderer/api/use-may.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { dutyCardParts } from '#shared/domain/duty-card.ts'
import { DutyCardForm } from './DutyCardForm.tsx'
import type { Assignment } from './measure.ts'
import classes from './Panel.module.css'

/** “六个一” of a unit (工作制度 第九条): what is there, what is missing, and the form. */
export function DutyCard({ assignment }: { readonly assignment: Assignment }) {
  const [isOpen, setIsOpen] = useState(false)
  const { dutyCard } = assignment
  const { missing } = dutyCard
  const filled = [
    { label: dutyCardParts.leaderInCharge, value: dutyCard.leaderInCharge },
    { label: dutyCardParts.responsibleSection, value: dutyCard.responsibleSection },
    { label: dutyCardParts.workPlan, value: dutyCard.workPlan },
    { label: '联系人', value: dutyCard.contactPerson },
  ].filter(({ value }) => value !== '')
  return (
    <section aria-label="六个一">
      <SectionHead
        title="六个一"
        note={missing.length === 0 ? '齐全' : `缺 ${missing.length} 项`}
        tone={missing.length === 0 ? 'plain' : 'soon'}
      />
      <div className={classes.six}>
        {Object.values(dutyCardParts).map((part) => (
          <StatusMark key={part} mark={missing.includes(part) ? 'notStarted' : 'done'}>
            {part}
          </StatusMark>
        ))}
      </div>
      {isOpen ? (
        <DutyCardForm assignment={assignment} onDone={() => setIsOpen(false)} />
      ) : (
        <>
          {filled.length === 0 ? null : <FactList facts={filled} />}
          <May to="dutyCards.save">
            <Button size="xs" variant="subtle" onClick={() => setIsOpen(true)}>
              填写六个一
            </Button>
          </May>
        </>
      )}
    </section>
  )
}
