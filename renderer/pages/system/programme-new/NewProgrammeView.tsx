import { useState } from 'react'
import { useDraft } from '#renderer/api/use-draft.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import type { DeskStatus } from '../view-props.ts'
import { CreatedProgramme } from './CreatedProgramme.tsx'
import type { Created } from './CreatedProgramme.tsx'
import { NewProgrammeForm } from './NewProgrammeForm.tsx'

/** 从文件新建: a Word or Excel table becomes a programme beside the others (M-011). */
export function NewProgrammeView({ desk }: { readonly desk: DeskStatus }) {
  const draft = useDraft('programme-from-file', desk.programme.id)
  const [created, setCreated] = useState<Created | null>(null)
  // First, for going over to the new programme gives the page another draft while the way there is still being walked.
  if (created !== null) return <CreatedProgramme created={created} />
  if (!draft.isReady) return <LoadingBar isLoading />
  const onCreated = (done: Created): void => {
    void draft.clear()
    setCreated(done)
  }
  return <NewProgrammeForm desk={desk} draft={draft} onCreated={onCreated} />
}
