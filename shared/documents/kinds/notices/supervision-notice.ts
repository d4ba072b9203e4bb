import { dayIn, earlierSteps, noticeTitle, ruleCitation, standingOf, type NoticeItem } from '../../facts.ts'
import { colophon, officeSignOff, redHead, titleBlock, type Letterhead } from '../../letterhead.ts'
import type { Block, DocumentModel } from '../../model.ts'
import { supervisionNoticeFacts, type SupervisionNoticeFacts } from './supervision-facts.ts'
import { listingForm, receiptForm } from './supervision-forms.ts'
import { paragraph, plain, runInHeading, sentence } from '../../texts.ts'
import { articleNames } from '#shared/text/numerals.ts'
import { define } from '../kind.ts'
import { supervisionNoticeSample } from '../../samples/notices.ts'
import { type Facts, type TextField, itemFields, line, long } from '../../text-fields.ts'

export function buildSupervisionNotice(facts: SupervisionNoticeFacts, letterhead: Letterhead): DocumentModel {
  const units = noticeTitle(facts.items, '督办单')
  const annexes = ['督办事项办理回执', ...(facts.listing === null ? [] : ['挂牌督办事项登记表'])]
  return {
    kind: 'supervision-notice',
    title: units.join(''),
    layout: 'formal',
    blocks: [
      ...redHead(letterhead, facts.number),
      titleBlock(units),
      { type: 'addressee', text: plain(`${facts.addressee}：`) },
      ...body(facts),
      { type: 'attachmentNote', names: annexes },
      officeSignOff(letterhead, facts.datedOn, facts.draftedOn),
      ...receiptForm(facts, annexes.length > 1 ? 1 : null),
      ...(facts.listing === null ? [] : listingForm(facts, facts.listing)),
      colophon(letterhead, facts.copyTo, facts.datedOn, facts.draftedOn),
    ],
  }
}

function body(facts: SupervisionNoticeFacts): Block[] {
  const year = Number(facts.draftedOn.slice(0, 4))
  const act = facts.listing === null ? '予以督办' : '予以挂牌督办'
  const wasWarned = facts.items.some((item) => item.earlier.length > 0)
  const [only] = facts.items
  const isOne = facts.items.length === 1 && only !== undefined
  const work = isOne
    ? `${only.title}${/(?:方案|台账|名单|清单|目录|工作)$/.test(only.title) ? '' : '工作'}`
    : `以下${facts.items.length}项工作`
  const opening = `你单位承担的${work}未按要求完成${wasWarned ? '，经提醒仍未办理到位' : ''}。`
  return [
    paragraph(`${opening}依据${ruleCitation(facts.rulesTitle, facts.items)}规定，现${act}。`),
    { type: 'heading', level: 1, text: '督办事项' },
    ...(isOne
      ? [paragraph(sentence(titleOf(only)) + itemText(only, year), only.sourceIds)]
      : facts.items.map((item) => runInHeading(2, sentence(titleOf(item)), itemText(item, year), item.sourceIds))),
    { type: 'heading', level: 1, text: '办理要求' },
    ...facts.demands.map((demand) => paragraph(sentence(demand))),
    { type: 'heading', level: 1, text: '办理时限和反馈方式' },
    paragraph(`请于${dayIn(facts.dueOn, year)}前办结，${facts.feedback}，并填报《督办事项办理回执》。${consequence(facts)}`),
  ]
}

function titleOf(item: NoticeItem): string {
  return item.reference === '' ? item.title : `${item.title}（${item.reference}）`
}

/** Measure, missed date, earlier notice with its number, and the article that the cause falls under. */
function itemText(item: NoticeItem, year: number): string {
  const articles = item.articles.length === 0 ? '' : `（${articleNames(item.articles)}）`
  const ground = `督办事由：${item.cause}${articles}。`
  return standingOf(item, year) + earlierSteps(item, year) + ground
}

/** 第十四条: what follows when the work still does not keep pace. */
function consequence(facts: SupervisionNoticeFacts): string {
  return facts.items.some((item) => item.articles.includes(14))
    ? '经督办仍未达到时序进度要求或者完成质效的，按照第十四条规定约谈提醒。'
    : ''
}

function listingFields(facts: Facts): TextField[] {
  if (facts['listing'] === null) return []
  return [
    line('listing.responsibleLeader', '责任领导', 'optional'),
    line('listing.responsibleSection', '责任科室', 'optional'),
    line('listing.scope', '通报范围'),
    long('listing.removal', '摘牌条件'),
  ]
}

export const supervisionNotice = define({
  id: 'supervision-notice',
  title: '督办单',
  group: 'notices',
  facts: supervisionNoticeFacts,
  build: buildSupervisionNotice,
  of: 'notice',
  by: 'city',
  sentBy: 'city',
  series: 'supervision',
  verb: '下发',
  course: { expectsAnswer: true },
  retention: '30年',
  disclosure: '不予公开',
  texts: (facts) => [...itemFields(facts), line('feedback', '反馈方式'), ...listingFields(facts)],
  sample: supervisionNoticeSample,
})
