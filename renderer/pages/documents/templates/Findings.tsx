import type { OutputOf } from '#shared/api/contract.ts'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from './Templates.module.css'

/** What the check of a file found: every problem and notice in a sentence, and the fields that will be filled in. */
export function Findings({ found }: { readonly found: OutputOf<'templates.check'> }) {
  const { problems, notices, fields } = found
  return (
    <section aria-label="检查结果">
      <SectionHead title="检查结果" note={problems.length === 0 ? '可以启用' : `${problems.length} 处须改正`} />
      <ul className={classes.list}>
        {problems.map((problem) => (
          <li key={problem}>
            <StatusMark mark="failed" isPlain>
              {problem}。
            </StatusMark>
          </li>
        ))}
        {notices.map((notice) => (
          <li key={notice} className={classes.quiet}>
            {notice}。
          </li>
        ))}
        {fields.length === 0 ? null : <li className={classes.quiet}>自动填入：{fields.join('、')}。</li>}
      </ul>
    </section>
  )
}
