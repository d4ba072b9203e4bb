import type { OutcomeCounts } from '../../packages/outcomes.ts'
import { leftWords, totalOf, writtenOf } from '../../packages/outcomes.ts'
import type { About, Taken } from './arrival.ts'

/** What became of a package, in one sentence. */
export function takenWords({ status, counts }: Taken, about: About): string {
  const title = `${about.sender.name}${about.title}（第${about.seq}号）`
  if (status === 'held') return `已收存${title}，收件日期已登记`
  if (about.kind === 'roster') return '已开通，市专班办公室的校验码已登记'
  if (totalOf(counts) === 0) return `已导入${title}，收存佐证 ${about.blobs} 件`
  const left = leftWords(counts)
  return `已导入${title}，写入 ${writtenOf(counts)} 条${left === '' ? '' : `，${left}`}`
}

/** What was written of which sort, those that are not 0; none where there is one sort alone: the sentence says it, and what was not written. */
export function countFacts({ new: added, newer, older, waiting }: OutcomeCounts) {
  const facts = [
    { label: '新增', value: added },
    { label: '新版本', value: newer },
    { label: '旧版本', value: older },
    { label: '待齐', value: waiting },
  ]
    .filter(({ value }) => value > 0)
    .map(({ label, value }) => ({ label, value: `${value} 条` }))
  return facts.length > 1 ? facts : []
}
