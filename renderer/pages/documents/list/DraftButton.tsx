import { Button } from '@mantine/core'
import { KeyCap } from '#renderer/components/key-caps/KeyCaps.tsx'
import type { Drafting } from './use-drafting.ts'

/** 起草, the one filled button of the list until its panel has one. */
export function DraftButton({ drafting }: { readonly drafting: Drafting }) {
  return (
    <Button ref={drafting.button} variant={drafting.isOpen ? 'default' : 'filled'} aria-expanded={drafting.isOpen} onClick={drafting.open}>
      起草
      {drafting.isOpen ? null : (
        <span aria-hidden="true">
          <KeyCap>Ctrl N</KeyCap>
        </span>
      )}
    </Button>
  )
}
