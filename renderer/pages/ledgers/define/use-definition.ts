import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ledgerFaults } from '#shared/ledgers/define.ts'
import { ledgerSchema } from '#shared/ledgers/schema.ts'
import { fresh } from '../place.ts'
import type { LedgerView } from '../view-props.ts'
import { ledgerFrom } from './declaration.ts'
import type { DraftDefinition } from './definition.ts'
import { definitionOf, emptyDefinition } from './definition.ts'
import { faultWords } from './fault-words.ts'

/** The state of a declaration's form: half-typed first, then the written one, then what a new one begins with. */
export function useDefinition(written: LedgerView | null, newId: string, onSaved: (ledgerId: string) => void) {
  const draft = useDraft('ledger-definition', written?.ledger.id ?? fresh)
  const define = useDeskCommand('ledgers.define')
  const seen = seenRevision(draft, written?.rev ?? null)
  const kept = written === null ? emptyDefinition : definitionOf(written.ledger)
  const typed = draft.fields['definition']
  const definition = typed === undefined ? kept : (JSON.parse(typed) as DraftDefinition)
  const declaration = ledgerFrom(definition, written?.ledger ?? null, newId)
  const [fault] = ledgerFaults(declaration, null)
  const missing = definition.title.trim() === '' ? '请填写台账名称' : fault === undefined ? undefined : faultWords(fault, definition)
  const submit = (): void => {
    if (missing !== undefined) return
    const done = ({ ledgerId }: { ledgerId: string }): void => {
      void draft.clear()
      onSaved(ledgerId)
    }
    define.mutate({ definition: ledgerSchema.parse(declaration), rev: seen.rev }, { onSuccess: done })
  }
  return {
    draft,
    define,
    definition,
    declaration,
    missing,
    hasChanged: written === null || typed !== undefined,
    set: (next: DraftDefinition) => seen.set('definition', JSON.stringify(next)),
    submit,
    goOn: () => {
      seen.goOn()
      define.reset()
    },
  }
}
