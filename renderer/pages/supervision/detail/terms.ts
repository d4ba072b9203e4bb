import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { Notice, NoticeEdit } from './notice.ts'

export type TermField = 'items' | 'demands' | 'answerDueOn' | 'isListed' | 'copyTo'

/** What the record says, in the form in which half-typed texts are kept. */
export function recordedTerms(notice: Notice): Readonly<Record<TermField, string>> {
  const included = notice.items.filter((item) => item.isIncluded)
  return {
    items: included.map((item) => item.itemId).join(' '),
    demands: notice.demands,
    answerDueOn: notice.notice.answerDueOn ?? '',
    isListed: notice.isListed ? 'yes' : '',
    copyTo: notice.copyTo.join('、'),
  }
}

/** The ids in order of the notice, with one of them put in or taken out. */
export function toggledItems(notice: Notice, kept: string, itemId: string): string {
  const ids = new Set(kept.split(' ').filter((id) => id !== ''))
  if (!ids.delete(itemId)) ids.add(itemId)
  return notice.items.flatMap((item) => (ids.has(item.itemId) ? [item.itemId] : [])).join(' ')
}

/** The first thing that is missing before the terms can be kept. */
export function missingTerm(valueOf: (field: TermField) => string): string | undefined {
  if (valueOf('items') === '') return '至少保留一项'
  if (valueOf('demands').trim().length < 2) return '请填写办理要求'
  return valueOf('answerDueOn') === '' ? '请填写办理时限' : undefined
}

/** What `notices.edit` is asked to keep on the revision that was seen; 抄送 units are parted by 、 or a comma. */
export function termsEdit(notice: Notice, rev: number, valueOf: (field: TermField) => string): NoticeEdit {
  return {
    noticeId: notice.notice.noticeId,
    rev,
    includedItemIds: valueOf('items').split(' '),
    demands: valueOf('demands').trim(),
    answerDueOn: valueOf('answerDueOn'),
    isListed: valueOf('isListed') === 'yes',
    copyTo: valueOf('copyTo')
      .split(/[、，,；;]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  }
}

/** 要求与时限 as the record has them, row by row. */
export function termFacts(notice: Notice): readonly { readonly label: string; readonly value: string }[] {
  return [
    ...(notice.notice.kind === 'supervision' ? [{ label: '督办级别', value: notice.isListed ? '挂牌督办' : '督办' }] : []),
    { label: '办理要求', value: notice.demands },
    { label: '办理时限', value: notice.notice.answerDueOn === null ? '未定' : officialMonthDay(notice.notice.answerDueOn) },
    { label: '抄　　送', value: notice.copyTo.length === 0 ? '无' : notice.copyTo.join('、') },
  ]
}

/** The matters on the notice and its terms, for an officer whose own change came too late. */
export function newestTerms(notice: Notice): readonly { readonly label: string; readonly value: string }[] {
  const titles = notice.items.filter((item) => item.isIncluded).map((item) => item.title)
  return [{ label: '并入事项', value: titles.join('；') }, ...termFacts(notice)]
}
