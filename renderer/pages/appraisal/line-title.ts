/** How a line of the month is called: the measure, and the goal where it says more — 「进校园方案：制定方案」. */
export function lineTitle({ shortTitle, goal }: { readonly shortTitle: string; readonly goal: string }): string {
  const own = goal.trim()
  if (own === '' || own === shortTitle) return shortTitle
  return own.includes(shortTitle) ? own : `${shortTitle}：${own}`
}
