import { useEffect, useState } from 'react'
import type { ActError, DocumentActs } from '#renderer/components/document-steps/document-acts.ts'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import type { Paper } from './paper.ts'
import { goToPlace, missingPlaces } from './places.ts'

interface Stepping {
  readonly isPending: boolean
  readonly error: ActError | null
}

/**
 * The steps of a paper over words that are saved: one with unsaved corrections is refused here, so that none is left behind; after a refused
 * 核稿 the keyboard goes to the first place that is still empty.
 */
export function useSavedSteps(paper: Paper, acts: DocumentActs, stepping: Stepping) {
  const [unsaved, setUnsaved] = useState(0)
  const [isHeld, setIsHeld] = useState(false)
  const isCheck = paper.steps.some(({ step, state }) => step === 'check' && state === 'current')
  const isRefused = isCheck && stepping.error !== null
  const first = isRefused ? missingPlaces(paper.texts, {})[0]?.field : undefined
  const [hadMissing, setHadMissing] = useState(false)
  const latest = useLatest(first)
  useEffect(() => {
    if (stepping.error === null) return
    setHadMissing(latest.current !== undefined)
    if (latest.current !== undefined) goToPlace(latest.current)
  }, [stepping.error, latest])
  const step: DocumentActs['step'] = (detail, then) => {
    const waits = unsaved > 0 && detail.step !== 'withdraw'
    setIsHeld(waits)
    if (!waits) acts.step(detail, then)
  }
  const error: ActError | null =
    isHeld && unsaved > 0
      ? { message: `还有${unsaved}处校改没有保存，本步没有办理，请保存或者放弃修改后再办`, logId: undefined }
      : hadMissing && first === undefined
        ? null
        : stepping.error
  return { acts: { ...acts, step }, stepping: { isPending: stepping.isPending, error }, isRefused, setUnsaved }
}
