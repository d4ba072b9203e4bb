import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { noticeItem, words } from '../../facts.ts'
import { type Text } from '../../model.ts'
import { day, line, long } from '../../text-fields.ts'
import { blank, plain } from '../../texts.ts'

/** What both papers of a 约谈 say (工作制度 第十四条): who is called in, by whom, when, where and why. */
export const interviewFacts = {
  /** 被约谈单位. */
  unit: words,
  rulesTitle: words,
  /** 被约谈人 and 职务; empty until the office has settled it. */
  person: z.string(),
  post: z.string(),
  interviewOn: calendarDay.or(z.literal('')),
  interviewTime: z.string(),
  place: z.string(),
  /** 主谈 and those who take part. */
  chair: z.string(),
  participants: z.array(words),
  /** What a 督办单 has not moved, with every earlier paper by its number. */
  items: z.array(noticeItem),
  /** Another ground: 工作推进组织不力, which needs no 督办单 before. */
  reason: z.string(),
}

export interface Interview {
  readonly person: string
  readonly post: string
  readonly interviewOn: string
  readonly interviewTime: string
  readonly place: string
  readonly chair: string
  readonly participants: readonly string[]
}

const dayRoom = '　　　　年　　月　　日'

/** 「2022年5月20日上午9时」; room to write for what is not known. */
export function interviewWhen({ interviewOn, interviewTime }: Interview): Text {
  if (interviewOn === '') return [blank('interviewOn', dayRoom), ...plain(interviewTime)]
  return plain(`${officialDate(interviewOn)}${interviewTime}`)
}

/** 「×××（孙吴县副县长）」, or what of it is known. */
export function interviewPerson({ person, post }: Interview): string {
  if (person === '' || post === '') return `${person}${post}`
  return `${person}（${post}）`
}

export function interviewFields() {
  return [
    line('person', '被约谈人', 'optional'),
    line('post', '被约谈人职务', 'optional'),
    day('interviewOn', '约谈日期'),
    line('interviewTime', '约谈时间（几时）', 'optional'),
    line('place', '约谈地点', 'optional'),
    line('chair', '主谈人', 'optional'),
    long('participants', '参加约谈人员', 'lines'),
    long('reason', '其他约谈事由', 'optional'),
  ]
}
