import { useState } from 'react'
import type { InputOf } from '#shared/api/contract.ts'
import type { Subject } from '#shared/api/today.ts'
import type { RegisterTask } from './filters.ts'
import { tickedSubjects } from './selection.ts'

/** The ticked measures, what they may be supervised for, and whether their papers are being drafted. */
export interface Selection {
  readonly ticked: ReadonlySet<string>
  onTick(ticked: ReadonlySet<string>): void
  readonly subjects: readonly Subject[]
  /** What is proposed while the drafting panel is open. */
  readonly request: InputOf<'notices.propose'> | null
  startDrafting(): void
  stopDrafting(): void
}

export function useSelection(tasks: readonly RegisterTask[]): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [isDrafting, setIsDrafting] = useState(false)
  const subjects = tickedSubjects(tasks, ticked)
  return {
    ticked,
    onTick: setTicked,
    subjects,
    request: isDrafting && subjects.length > 0 ? { step: 'supervise', subjects: [...subjects] } : null,
    startDrafting: () => setIsDrafting(true),
    stopDrafting: () => setIsDrafting(false),
  }
}
