import { z } from 'zod'
import { isCalendarDay } from './period.ts'

/** Days, months and instants as the contract, the packs and the papers check them; apart from the arithmetic, which needs no zod. */

/** A calendar day in China, `2022-04-20`. Refuses days that do not exist (30 February). */
export const calendarDay = z.string().refine(isCalendarDay, { error: '日期不存在或写法有误，应为“2022-04-20”这样的日期' })
/** A calendar month, `2022-04`. */
export const calendarMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: '月份应为“2022-04”这样的年月' })
