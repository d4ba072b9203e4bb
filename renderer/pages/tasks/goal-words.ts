/** A goal without the brackets that the 分解表 prints around it: `(由各单位推进)` is 「由各单位推进」. */
export function goalWords(goal: string): string {
  return goal.replace(/^[（(](.*)[）)]$/s, '$1')
}
