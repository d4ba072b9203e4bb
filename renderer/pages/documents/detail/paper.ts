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
