import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { datingFacts, noticeItem, numberFact, words } from '../../facts.ts'

/** 挂牌督办: what the listing form records (工作制度 第十四条). */
export const listingFacts = z.strictObject({
  leader: words,
  responsibleLeader: z.string().default(''),
  responsibleSection: z.string().default(''),
  listedOn: calendarDay.nullable(),
  until: calendarDay,
  planDueOn: calendarDay.nullable(),
  scope: words,
  removal: words,
})

/** 督办单 (工作制度 第十四条, D-04). 拟稿, 审核 and 签发 stand on the 发文稿纸, never here. */
export const supervisionNoticeFacts = z.strictObject({
  number: numberFact,
  ...datingFacts,
  addressee: words,
  rulesTitle: words,
  items: z.array(noticeItem).min(1),
  /** What is to be done, a sentence each. */
  demands: z.array(words).min(1),
  /** 办理时限. */
  dueOn: calendarDay,
  /** 反馈方式: 书面回复并附佐证材料. */
  feedback: words,
  copyTo: z.array(words),
  /** null: 督办 without 挂牌 (a parameter of the programme, A-33). */
  listing: listingFacts.nullable(),
})
export type SupervisionNoticeFacts = z.output<typeof supervisionNoticeFacts>
