/** What a list is narrowed to, for the note under its table: 「筛选条件：状态　推进中；逾期」; '' where nothing is narrowed. */
export function filterNote(parts: readonly (string | false | null)[]): string {
  const words = parts.filter((part) => part !== false && part !== null && part !== '')
  return words.length === 0 ? '' : `筛选条件：${words.join('；')}。`
}

/** 「状态　推进中」, null where all are shown. */
export function chosenWords<Value extends string>(
  label: string,
  options: readonly { readonly value: Value; readonly label: string }[],
  value: Value | null,
): string | null {
  return value === null ? null : `${label}　${options.find((option) => option.value === value)?.label ?? value}`
}

/** 「查找“诚信”」, null where nothing is looked for. */
export function searchWords(query: string): string | null {
  return query.trim() === '' ? null : `查找“${query.trim()}”`
}
