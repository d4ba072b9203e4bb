/** The number of copies that was typed, 1 to 100; undefined for anything else. */
export function copiesOf(typed: string): number | undefined {
  const count = /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : 0
  return count >= 1 && count <= 100 ? count : undefined
}

/** 「缺少方正小标宋简体等 4 种字体，显示和直接打印时以其他字体代替」, or the one sentence there is; undefined where every face is installed. */
export function fontSentence(missing: readonly string[]): string | undefined {
  const [first] = missing
  if (first === undefined || missing.length === 1) return first
  return `${first.split('，')[0] ?? first}等 ${missing.length} 种字体，显示和直接打印时以其他字体代替`
}
