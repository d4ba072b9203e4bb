import { useState } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import classes from '../Appraisal.module.css'
import { DrawUpButton } from '../PaperButton.tsx'

interface ClaimPapersProps {
  readonly claimId: string
  /** 认定表 is the city's. */
  readonly isCity: boolean
}

/** 申报表, and for the city 认定表, of one claim as it was saved. */
export function ClaimPapers({ claimId, isCity }: ClaimPapersProps) {
  const [refusal, setRefusal] = useState<DeskError | null>(null)
  return (
    <>
      {refusal === null ? null : <ErrorNotice message={refusal.message} logId={refusal.logId} onClose={() => setRefusal(null)} />}
      <div className={classes.papers}>
        <DrawUpButton paper={{ kind: 'claim-form', recordId: claimId }} onRefused={setRefusal} />
        {isCity ? <DrawUpButton paper={{ kind: 'claim-decision', recordId: claimId }} onRefused={setRefusal} /> : null}
      </div>
    </>
  )
}
