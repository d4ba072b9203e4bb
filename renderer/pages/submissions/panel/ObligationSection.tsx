import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import type { Obligation } from '../rows.ts'
import classes from '../Submissions.module.css'
import type { ObligationAct } from './obligation-acts.ts'
import { isReasonAct, mayBeAskedFor, methodOf, obligationActs, possibleActs } from './obligation-acts.ts'
import { obligationFacts } from './obligation-facts.ts'
import { ObligationUrge } from './ObligationUrge.tsx'
import { ReasonForm } from './ReasonForm.tsx'

interface ObligationSectionProps {
  readonly obligation: Obligation
  readonly unitName: string
  readonly today: string
  /** False for a county's office: it looks, the city acts. */
  readonly mayAct: boolean
  onReceive(): void
  onRemind(): void
}

/** One material of the unit: how it stands, and what may be done about it. */
export function ObligationSection({ obligation, unitName, today, mayAct, onReceive, onRemind }: ObligationSectionProps) {
  const [open, setOpen] = useState<ObligationAct | null>(null)
  const { client } = useDesk()
  const { obligationId, status, title } = obligation
  const lastUrge = useLastUrge(obligationId, mayAct && mayBeAskedFor(status))
  const close = (): void => setOpen(null)
  const press = (act: ObligationAct): void => {
    if (act === 'receive') onReceive()
    else if (act === 'remind') onRemind()
    else setOpen(open === act ? null : act)
  }
  const compose = async (): Promise<string> =>
    (await client.call('messages.compose', { subjects: [{ kind: 'obligation', obligationId }] })).text
  return (
    <section aria-label={title}>
      <SectionHead title={title} note={<StatusOf of="obligation" code={status} days={obligation.daysLate} />} />
      <FactList facts={obligationFacts(obligation, lastUrge)} />
      {mayAct ? (
        <div className={classes.acts}>
          {possibleActs(status).map((act) => (
            <May key={act} to={methodOf[act]}>
              <Button
                size="xs"
                aria-label={`${obligationActs[act]}：${title}`}
                aria-expanded={act === 'urge' || isReasonAct(act) ? open === act : undefined}
                onClick={() => press(act)}
              >
                {obligationActs[act]}
              </Button>
            </May>
          ))}
          {mayBeAskedFor(status) ? <CopyMessage text={compose} /> : null}
        </div>
      ) : null}
      {open === 'urge' ? <ObligationUrge obligation={obligation} unitName={unitName} today={today} onDone={close} /> : null}
      {open !== null && isReasonAct(open) ? <ReasonForm key={open} obligation={obligation} act={open} onDone={close} /> : null}
    </section>
  )
}

/** The last 催办 about a late material, in words; '' where there was none. */
function useLastUrge(obligationId: string, isEnabled: boolean): string {
  const { data } = useDeskQuery('notices.subjects', {}, { isEnabled })
  if (!isEnabled) return ''
  return data?.subjects.find(({ subject }) => subject.kind === 'obligation' && subject.obligationId === obligationId)?.lastUrge ?? ''
}
