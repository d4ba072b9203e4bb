import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import type { DeskStatus } from '../view-props.ts'
import type { CreateInput, DrawnKind } from './draw-up.ts'
import { askedFor, kindWords, offeredKinds } from './draw-up.ts'
import { KindFields } from './KindFields.tsx'
import { KindList } from './KindList.tsx'

interface DrawUpPanelProps {
  readonly desk: DeskStatus
  readonly isBusy: boolean
  readonly error: { readonly message: string; readonly logId: string | undefined } | null
  /** Forgets a refusal. */
  onForget(): void
  onDrawUp(input: CreateInput): void
  onClose(): void
}

/** 起草: the kind, then whose paper and of which time; everything else comes from the records. */
export function DrawUpPanel({ desk, isBusy, error, onForget, onDrawUp, onClose }: DrawUpPanelProps) {
  const list = useDeskQuery('documents.kinds', {})
  const [kind, setKind] = useState<DrawnKind | null>(null)
  const [isReady, setIsReady] = useState(false)
  const formId = useId()
  const kinds = offeredKinds(list.data?.kinds ?? [])
  const failure = error ?? list.error
  const choose = (chosen: DrawnKind): void => {
    onForget()
    // A paper of the programme asks for nothing: it is drawn up at once.
    if (askedFor(chosen).words === '') onDrawUp({ kind: chosen.kind })
    else setKind(chosen)
  }
  const back = (): void => {
    onForget()
    setKind(null)
  }
  return (
    <SidePanel
      caption={kind === null ? '从台账取数，生成后可以填写、校改文字' : kind.groupTitle}
      title={kind === null ? '起草公文' : `起草${kindWords(kind)}`}
      onClose={onClose}
      actions={
        kind === null ? (
          <FormNote>挂在事项上的文书（提示单、督办单、申报表等）在该事项的页面起草</FormNote>
        ) : (
          <>
            {isReady ? null : <FormNote>请选择单位</FormNote>}
            <Button onClick={back}>另选文种</Button>
            <Button variant="filled" type="submit" form={formId} disabled={!isReady} loading={isBusy}>
              起草文书
            </Button>
          </>
        )
      }
    >
      {failure === null ? null : <ErrorNotice message={failure.message} logId={failure.logId} />}
      <LoadingBar isLoading={list.isPending || (kind === null && isBusy)} />
      {kind !== null ? (
        <KindFields
          kind={kind}
          formId={formId}
          ownUnit={desk.profile === 'county' ? desk.office.unitId : null}
          isBusy={isBusy}
          onDrawUp={onDrawUp}
          onReady={setIsReady}
        />
      ) : kinds.length > 0 ? (
        <KindList kinds={kinds} onChoose={choose} />
      ) : list.data === undefined ? null : (
        <EmptyState>本机关没有可以在这里起草的文种。</EmptyState>
      )}
    </SidePanel>
  )
}
