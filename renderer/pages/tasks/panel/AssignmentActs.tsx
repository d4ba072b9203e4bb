import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useOffer } from '#renderer/api/use-may.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { rolesOfAct } from '#shared/api/role-groups.ts'
import type { AssignmentAct } from '#shared/domain/assignment.ts'
import { assignmentActs } from '#shared/domain/assignment.ts'
import { GroundForm } from '../GroundForm.tsx'
import type { Assignment } from './measure.ts'
import classes from './Panel.module.css'
import { possibleActs } from './possible-acts.ts'

interface AssignmentActsProps {
  readonly assignment: Assignment
  readonly profile: 'city' | 'county'
}

/** 办结 ≠ 销号: where the unit's work stands, and the acts that may follow, each with its ground. */
export function AssignmentActs({ assignment, profile }: AssignmentActsProps) {
  const [chosen, setChosen] = useState<AssignmentAct | null>(null)
  const isMine = useOffer()
  const act = useDeskCommand('assignments.act')
  const { assignmentId, rev, status } = assignment
  const acts = possibleActs(status, profile).filter((each) => isMine(rolesOfAct(each)))
  const close = (): void => setChosen(null)
  return (
    <section aria-label="办理状态">
      <SectionHead title="办理状态" note={<StatusOf of="assignment" code={status} />} />
      <div className={classes.acts}>
        {acts.map((each) => (
          <Button
            key={each}
            size="xs"
            aria-expanded={chosen === each}
            onClick={() => {
              act.reset()
              setChosen(chosen === each ? null : each)
            }}
          >
            {assignmentActs[each]}
          </Button>
        ))}
      </div>
      {chosen === null ? null : (
        <GroundForm
          key={chosen}
          label="依据和说明"
          verb={`确认${assignmentActs[chosen]}`}
          isBusy={act.isPending}
          error={act.error}
          onSubmit={(ground) => act.mutate({ assignmentId, rev, act: chosen, ground }, { onSuccess: close })}
          onCancel={close}
        />
      )}
    </section>
  )
}
