import { useDeskQuery } from '#renderer/api/use-desk-query.ts'

/** The ledgers that a form can be made of, as choices. */
export function useFormLedgers(isEnabled: boolean): readonly { readonly value: string; readonly label: string }[] {
  const { data } = useDeskQuery('ledgers.list', {}, { isEnabled })
  return data?.groups.flatMap(({ ledgers }) => ledgers).map(({ ledgerId, title }) => ({ value: ledgerId, label: title })) ?? []
}
