import type { Comparison } from './decisions.ts'

/** Which file stands beside which programme: 「“分解表.docx”与《…》第1版」; the file alone until it was read. */
export function comparedWords(fileName: string, comparison: Pick<Comparison, 'programme'> | undefined): string {
  if (comparison === undefined) return `“${fileName}”`
  const { title, version } = comparison.programme
  return `“${fileName}”与《${title}》第${version}版`
}

/** 「读出17项任务、31条措施」 */
export function comparedCounts({ counts }: Pick<Comparison, 'counts'>): string {
  return `读出${counts.tasks}项任务、${counts.measures}条措施`
}
