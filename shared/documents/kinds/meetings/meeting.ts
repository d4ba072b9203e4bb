import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { officialDate, weekdayName } from '#shared/text/official-dates.ts'
import type { Text } from '../../model.ts'
import { type TextField, day, line, required } from '../../text-fields.ts'
import { blank, plain } from '../../texts.ts'

/** What every paper of a meeting says: which meeting, when and where. */
export const meetingFacts = {
  /** 黑河市政务守信践诺工作专班5月份工作调度会商会议 */
  meeting: z.string(),
  meetingOn: calendarDay.or(z.literal('')),
  /** 上午9时 */
  meetingTime: z.string(),
  place: z.string(),
}

export interface Meeting {
  readonly meeting: string
  readonly meetingOn: string
  readonly meetingTime: string
  readonly place: string
}

/** Its places, in the order of the papers. */
export function meetingFields(): TextField[] {
  return [
    required(line('meeting', '会议名称', 'optional')),
    required(day('meetingOn', '会议日期')),
    line('meetingTime', '会议时间（几时）', 'optional'),
    required(line('place', '会议地点', 'optional')),
  ]
}

/** The same places where the paper may be printed before they are known. */
export function openMeetingFields(): TextField[] {
  return meetingFields().map((field) => (field.field === 'meeting' ? field : { ...field, isRequired: false }))
}

/** `2022年5月6日（星期五）上午9时`; room to write for what is not known. */
export function whenText({ meetingOn, meetingTime }: Meeting): Text {
  if (meetingOn === '') return [blank('meetingOn', '　　　　年　　月　　日'), ...plain(meetingTime)]
  return plain(`${officialDate(meetingOn)}（${weekdayName(meetingOn)}）${meetingTime}`)
}

/** A text, or room to write. */
export function placeText(field: string, text: string, room = '　　　　　　'): Text {
  return text === '' ? [blank(field, room)] : plain(text)
}

/** The pieces of a title that stay whole: 「黑河市政务守信践诺工作专班」「5月份工作调度会商会议」. */
export function meetingUnits(meeting: string): string[] {
  if (meeting === '') return ['　　　　会议']
  return meeting.split(/(?<=工作专班|领导小组)/u).filter((piece) => piece !== '')
}
