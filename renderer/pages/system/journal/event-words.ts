import { eventNames, eventSubjects } from '#shared/domain/event-names.ts'

/** The words of an action; an action without words yet keeps its code, so that no row is unreadable in silence. */
export function actionWords(action: string): string {
  return eventNames[action] ?? action
}

export function subjectWords(subject: string): string {
  return subject === '' ? '无' : (eventSubjects[subject] ?? subject)
}
