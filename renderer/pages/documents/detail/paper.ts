import type { OutputOf } from '#shared/api/contract.ts'

export type Paper = OutputOf<'documents.get'>
/** The kind of the sheet on which a leader signs another paper (D-28). */
export const signingSheet = 'signing-sheet'

type TextField = Paper['texts'][number]

/** The texts that differ from what the document says, as `documents.edit` takes them. */
export function changedTexts(
  texts: readonly TextField[],
  typed: Readonly<Record<string, string>>,
): { readonly field: string; readonly text: string }[] {
  return texts.flatMap(({ field, text }) => {
    const own = typed[field]
    return own === undefined || own.trim() === text.trim() ? [] : [{ field, text: own }]
  })
}

/** What the document says where the officer wrote something else, for one whose change came too late. */
export function newestTexts(
  texts: readonly TextField[],
  changes: readonly { readonly field: string }[],
): readonly { readonly label: string; readonly value: string }[] {
  const changed = new Set(changes.map(({ field }) => field))
  return texts.flatMap(({ field, label, text }) => (changed.has(field) ? [{ label, value: text === '' ? '空' : text }] : []))
}
