import { useState } from 'react'
import type { CheckWay } from '#renderer/components/code-groups/code-entry.ts'
import { codeProblem, emptyGroups, typedDigits } from '#renderer/components/code-groups/code-entry.ts'

/** What is typed of a code, by telephone or from paper; `onChange` is told when a refusal no longer stands. */
export function useCodeCheck(asked: readonly number[], onChange: () => void) {
  const [way, setWay] = useState<CheckWay>('telephone')
  const [groups, setGroups] = useState(emptyGroups)
  return {
    way,
    groups,
    missing: codeProblem(groups, way, asked),
    digits: typedDigits(groups, way, asked),
    onWay: (next: CheckWay) => {
      setWay(next)
      setGroups(emptyGroups)
      onChange()
    },
    onGroups: (next: readonly string[]) => {
      setGroups(next)
      onChange()
    },
  }
}
