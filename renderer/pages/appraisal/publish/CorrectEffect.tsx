import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from './Correct.module.css'

interface CorrectEffectProps {
  readonly publishedOn: string
  /** Of the version that holds. */
  readonly version: number
  readonly score: string
}

/** What a 更正 does, said before it is done. */
export function CorrectEffect({ publishedOn, version, score }: CorrectEffectProps) {
  return (
    <section aria-label="办理后">
      <SectionHead title="办理后" />
      <ul className={classes.effect}>
        <li>{`按现有事实重新计算各分项、合计和得分，作为第 ${version + 1} 版公布，名次和年度得分随之更新。`}</li>
        <li>{`${officialMonthDay(publishedOn)}${version === 1 ? '通报' : '更正'}的 ${score} 分（第 ${version} 版）保留备查。`}</li>
        <li>起草更正通报，经核稿、签批后印发。更正不能撤回。</li>
      </ul>
    </section>
  )
}
