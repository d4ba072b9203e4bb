import type { OutputOf } from '#shared/api/contract.ts'

export type Settled = OutputOf<'breakdowns.decide'>

/** What was done, as one sentence. */
export function settledWords({ taken, kept, version, lines }: Settled): string {
  const record = `已登记比对结果：采用文件${taken}处，保留方案${kept}处`
  if (version === null) return `${record}，工作方案没有改动。`
  const added = lines === 0 ? '' : `，已开月份新增计划${lines}条`
  return `${record}；工作方案更新为第${version}版${added}。`
}
