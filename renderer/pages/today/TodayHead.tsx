import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from './Today.module.css'

interface TodayHeadProps {
  /** `2022-04-21` */
  readonly today: string
  readonly weekday: string
  readonly sentence: string
}

/** 「4月21日　星期四　4月份工作处于自评阶段，4家单位逾期未报送。」 */
export function TodayHead({ today, weekday, sentence }: TodayHeadProps) {
  return (
    <header className={classes.head}>
      <h1 className={classes.date}>
        {officialMonthDay(today)}　{weekday}
      </h1>
      <p className={classes.sentence}>{sentence}</p>
    </header>
  )
}
