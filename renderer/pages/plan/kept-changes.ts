import type { DraftFields } from '#renderer/api/draft-keeper.ts'
import type { GoalChange, GoalChanges } from './goal-edits.ts'

const prefix = 'change '

/** Changes of a settled list as a draft keeps them, a text field a line: `2022-05-20 宣讲三场`; empty where none waits any more. */
export function keptChanges(fields: DraftFields): GoalChanges {
  const changes = Object.entries(fields).flatMap(([name, text]) => (name.startsWith(prefix) ? readChange(name, text) : []))
  return new Map(changes.map((change) => [change.lineId, change]))
}

function readChange(name: string, text: string): GoalChange[] {
  const [, dueOn, goal] = /^(\d{4}-\d{2}-\d{2}) (.*)$/s.exec(text) ?? []
  return dueOn === undefined || goal === undefined ? [] : [{ lineId: name.slice(prefix.length), dueOn, goal }]
}

/** The draft's fields that differ between the changes before and those to keep now. */
export function fieldsToKeep(before: GoalChanges, next: GoalChanges): DraftFields {
  const fields: Record<string, string> = {}
  for (const lineId of new Set([...before.keys(), ...next.keys()])) {
    const text = textOf(next.get(lineId))
    if (text !== textOf(before.get(lineId))) fields[prefix + lineId] = text
  }
  return fields
}

function textOf(change: GoalChange | undefined): string {
  return change === undefined ? '' : `${change.dueOn} ${change.goal}`
}
