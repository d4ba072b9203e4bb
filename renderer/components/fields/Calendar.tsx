import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/zh-cn'
import { DatePicker, DatesProvider } from '@mantine/dates'

interface CalendarProps {
  readonly value: string | null
  /** Shown where no day is chosen yet. */
  readonly year: number
  onPick(day: string): void
}

/** Rest days are not red: red is lateness, and the field names the weekday beside its day. */
const settings = { locale: 'zh-cn', firstDayOfWeek: 1 as const, weekendDays: [] }

/** The month sheet behind a date field; loaded when it is first opened. */
export default function Calendar({ value, year, onPick }: CalendarProps) {
  return (
    <DatesProvider settings={settings}>
      <DatePicker
        size="xs"
        value={value}
        defaultDate={value ?? `${year}-01-01`}
        monthLabelFormat="YYYY年M月"
        yearLabelFormat="YYYY年"
        monthsListFormat="M月"
        yearsListFormat="YYYY"
        decadeLabelFormat="YYYY年"
        ariaLabels={{
          previousMonth: '上个月',
          nextMonth: '下个月',
          previousYear: '上一年',
          nextYear: '下一年',
          monthLevelControl: '选择月份',
          yearLevelControl: '选择年份',
        }}
        onChange={(day) => {
          if (day !== null) onPick(day)
        }}
      />
    </DatesProvider>
  )
}
