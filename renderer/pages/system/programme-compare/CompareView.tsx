import { useState } from 'react'
import type { Draft } from '#renderer/api/use-draft.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { useDraftedFile } from '#renderer/flows/use-drafted-file.ts'
import type { DeskStatus } from '../view-props.ts'
import { CompareHome } from './CompareHome.tsx'
import { decisionPrefixes } from './decisions.ts'
import { DifferencesStep } from './DifferencesStep.tsx'
import type { Settled } from './settled-words.ts'

/** 与文件比对: a 分解表 or 动态调整台账 beside the programme, each difference decided by a person with a reason. */
export function CompareView({ desk }: { readonly desk: DeskStatus }) {
  const draft = useDraft('breakdown-compare', desk.programme.id)
  const drafted = useDraftedFile(draft, [...decisionPrefixes, 'basis'])
  const say = useUndoToast()
  const [settled, setSettled] = useState<Settled | null>(null)
  if (!draft.isReady) return <LoadingBar isLoading />
  if (drafted.file === null) return <CompareHome desk={desk} settled={settled} onOpen={drafted.take} />
  const giveUp = (): void => {
    const undo = restoring(draft)
    void draft.clear()
    say({ message: '已放弃本次比对，未写入任何内容', undo })
  }
  const onSettled = (done: Settled): void => {
    setSettled(done)
    void draft.clear()
  }
  return <DifferencesStep desk={desk} draft={draft} drafted={drafted} file={drafted.file} onSettled={onSettled} onGiveUp={giveUp} />
}

/** Puts everything back that a draft held. */
function restoring({ fields, set }: Draft): () => void {
  return () => {
    for (const [name, text] of Object.entries(fields)) set(name, text)
  }
}
