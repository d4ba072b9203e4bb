import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useMay } from '#renderer/api/use-may.tsx'
import type { CreateInput } from './draw-up.ts'
import { useDraftKey } from './use-draft-key.ts'

/** 起草 of the list: its panel opens by the button or Ctrl+N, the keyboard goes back to the button when it is closed, a paper opens when it is drawn up. */
export function useDrafting() {
  const create = useDeskCommand('documents.create')
  const may = useMay('documents.create')
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const [, navigate] = useLocation()
  const open = (): void => {
    create.reset()
    setIsOpen(true)
  }
  const onClose = (): void => {
    setIsOpen(false)
    button.current?.focus()
  }
  const onDrawUp = (input: CreateInput): void =>
    create.mutate(input, { onSuccess: ({ documentId }) => navigate(`/documents/${documentId}`) })
  useDraftKey(may && !isOpen ? open : null)
  const panel = { isBusy: create.isPending, error: create.error, onForget: create.reset, onDrawUp, onClose }
  return { isOpen, open, button, panel }
}

export type Drafting = ReturnType<typeof useDrafting>
