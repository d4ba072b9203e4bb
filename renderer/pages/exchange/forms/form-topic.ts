import type { InputOf } from '#shared/api/contract.ts'
import type { FormKind } from '#shared/domain/fill-in-form.ts'
import { formKinds } from '#shared/domain/fill-in-form.ts'

/** What the board is about: a kind with the month of the top bar, or a ledger. */
export type FormTopic = InputOf<'forms.board'>

/** Where in 填报表 the person is. */
export type FormPlace =
  | { readonly at: 'board'; readonly kind: FormKind; readonly ledgerId: string | null }
  /** `unitId`: files are taken as this unit's alone, also those that lost their marks. */
  | { readonly at: 'receive'; readonly kind: FormKind; readonly ledgerId: string | null; readonly unitId: string | null }

/** 自评 is asked for under 考评细则 alone. */
export function kindsAsked(isAppraised: boolean): readonly FormKind[] {
  return (Object.keys(formKinds) as FormKind[]).filter((kind) => isAppraised || kind !== 'selfAssessment')
}

/** Reads `selfAssessment`, `ledger/<ledger>`, `receive/monthlyReport/-/<unit>`; what is not understood is the board of 月报. */
export function readFormPlace(parts: readonly string[], kinds: readonly FormKind[]): FormPlace {
  const [first] = parts
  const [kindPart, ledgerPart, unitPart] = first === 'receive' ? parts.slice(1) : parts
  const kind = kinds.find((each) => each === kindPart) ?? 'monthlyReport'
  const ledgerId = kind === 'ledger' ? named(ledgerPart) : null
  return first === 'receive' ? { at: 'receive', kind, ledgerId, unitId: named(unitPart) } : { at: 'board', kind, ledgerId }
}

function named(part: string | undefined): string | null {
  return part === undefined || part === nothing ? null : part
}

const nothing = '-'

/** The parts of the address that say this place. */
export function formParts(place: FormPlace): readonly string[] {
  const { kind, ledgerId } = place
  if (place.at === 'receive') return ['receive', kind, ledgerId ?? nothing, ...(place.unitId === null ? [] : [place.unitId])]
  return ledgerId === null ? [kind] : [kind, ledgerId]
}

/** The topic of a place; null while a ledger has to be chosen. */
export function topicOf({ kind, ledgerId }: Pick<FormPlace, 'kind' | 'ledgerId'>, month: string): FormTopic | null {
  if (kind !== 'ledger') return { kind, month, ledgerId: null }
  return ledgerId === null ? null : { kind, month: null, ledgerId }
}
