import type { ReceiptWay } from '#shared/domain/submission.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import type { Arrival } from './arrival.ts'
import { arrivalOf, isBackdated, missingOf } from './arrival.ts'

export interface ArrivalForm {
  readonly arrival: Arrival
  readonly today: string
  readonly isBackdated: boolean
  /** Why it cannot be written yet. */
  readonly missing: string | undefined
  setReceivedOn(day: string | null): void
  setWay(way: ReceiptWay): void
  setNote(note: string): void
  flush(): Promise<void>
  clear(): Promise<void>
}

/** 实际收件日期、收件方式 of one package, kept while somebody looks elsewhere. */
export function useArrival(packageId: string, proposed: string, today: string): ArrivalForm {
  const draft = useDraft('package-import', packageId)
  const arrival = arrivalOf(draft.fields, proposed)
  return {
    arrival,
    today,
    isBackdated: isBackdated(arrival, proposed),
    missing: draft.isReady ? missingOf(arrival, proposed, today) : '正在读取',
    setReceivedOn: (day) => draft.set('receivedOn', day ?? proposed),
    setWay: (way) => draft.set('way', way),
    setNote: (note) => draft.set('note', note),
    flush: draft.flush,
    clear: draft.clear,
  }
}
