import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from '../Appraisal.module.css'
import type { SelfAssessment } from './judgements.ts'

/** 材料报送、工作信息、动态调整 as the month's records have them: nothing is typed twice. */
export function MonthFacts({ sheet }: { readonly sheet: SelfAssessment }) {
  const { materials, briefs, claims } = sheet
  const groups = [
    {
      title: '材料报送',
      rows: materials.map(({ title, receivedOn, status }) => ({
        title,
        words: receivedOn === null ? status : `${officialMonthDay(receivedOn)}　${status}`,
      })),
    },
    {
      title: '工作信息',
      rows: briefs.map(({ title, receivedOn, status }) => ({ title, words: `${officialMonthDay(receivedOn)}　${status}` })),
    },
    { title: '动态调整', rows: claims.map(({ title, kind, status }) => ({ title: `${kind}　${title}`, words: status })) },
  ]
  return (
    <>
      {groups.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <SectionHead title={title} note={rows.length === 0 ? '无' : `${rows.length} 项`} />
          <dl className={classes.pairs}>
            {rows.map((row) => (
              <div key={row.title} className={classes.pair}>
                <dt>{row.title}</dt>
                <dd>{row.words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
