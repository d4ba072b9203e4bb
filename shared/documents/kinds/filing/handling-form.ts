import { z } from 'zod'
import { retentionPeriods } from '#shared/domain/incoming-document.ts'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { seriesNumber } from '#shared/text/document-number.ts'
import { officialDate, officialMonthDay } from '#shared/text/official-dates.ts'
import { numberFact, words } from '../../facts.ts'
import type { Letterhead } from '../../letterhead.ts'
import type { BlockOf, DocumentModel, Text } from '../../model.ts'
import { handlingFormSample } from '../../samples/registers.ts'
import { plain } from '../../texts.ts'
import { define } from '../kind.ts'

const opinion = z.strictObject({ person: words, on: calendarDay, words })

/** 《文件处理单》: a received paper with 拟办, 批示, 传阅, 承办; what is not entered yet is room to write by hand. */
export const handlingFormFacts = z.strictObject({
  number: numberFact,
  receivedOn: calendarDay,
  way: words,
  urgency: z.enum(['平件', '加急', '特急']),
  sender: words,
  senderNumber: z.string(),
  title: words,
  copies: z.int().min(1),
  dueOn: calendarDay.nullable(),
  proposal: opinion.nullable(),
  instructions: z.array(opinion),
  readers: z.array(z.strictObject({ person: words, on: calendarDay.nullable(), words: z.string() })),
  handlers: z.array(z.strictObject({ unit: words, person: z.string(), on: calendarDay, words: z.string() })),
  result: z.strictObject({ words, on: calendarDay }).nullable(),
  filing: z.strictObject({ retention: z.enum(retentionPeriods), on: calendarDay }).nullable(),
})
export type HandlingFormFacts = z.output<typeof handlingFormFacts>

const yearMonthDay = '　　年　　月　　日'

export function buildHandlingForm(facts: HandlingFormFacts, letterhead: Letterhead): DocumentModel {
  const { number, receivedOn, urgency } = facts
  return {
    kind: 'handling-form',
    title: `文件处理单：${facts.title}`,
    layout: 'form',
    blocks: [
      { type: 'title', lines: [letterhead.signOff, '文件处理单'] },
      {
        type: 'formHead',
        parts: [
          plain(`编号：${seriesNumber(number.year, number.serial)}`),
          plain(`收文日期：${officialDate(receivedOn)}`),
          plain(`缓急：${urgency}`),
        ],
      },
      { type: 'form', widthMm: 156, labelMm: 25, fieldsPerRow: 2, rows: rowsOf(facts) },
    ],
  }
}

/** What came in; then the opinions in the order in which they are given; then what became of it. */
function rowsOf(facts: HandlingFormFacts): BlockOf<'form'>['rows'] {
  const { proposal, result, filing } = facts
  return [
    {
      fields: [
        { label: '来文机关', value: [plain(facts.sender)] },
        { label: '来文字号', value: [plain(facts.senderNumber === '' ? '无' : facts.senderNumber)] },
      ],
    },
    { fields: [{ label: '标题', value: [plain(facts.title)] }], minHeightMm: 14 },
    {
      fields: [
        { label: '份数', value: [plain(`${facts.copies}份（${facts.way}）`)] },
        { label: '办理期限', value: [plain(facts.dueOn === null ? '' : officialDate(facts.dueOn))] },
      ],
    },
    { fields: [{ label: '拟办意见', value: [plain(proposal?.words ?? '')], foot: plain(signed(proposal)) }], minHeightMm: 32 },
    { fields: [{ label: '领导批示', ...instructionsOf(facts.instructions) }], minHeightMm: 40 },
    { fields: [{ label: '传阅', value: facts.readers.map(readerOf) }], minHeightMm: 20 },
    { fields: [{ label: '承办', value: facts.handlers.map(handlerOf) }], minHeightMm: 14 },
    { fields: [{ label: '办理结果', value: [plain(result?.words ?? '')], foot: plain(dayOf(result)) }], minHeightMm: 24 },
    { fields: [{ label: '归档', value: [plain(filing === null ? '' : `保管期限：${filing.retention}　　${officialDate(filing.on)}`)] }] },
  ]
}

type Opinion = z.output<typeof opinion>

function signed(said: Opinion | null): string {
  return said === null ? yearMonthDay : `${said.person}　${officialDate(said.on)}`
}

function dayOf(said: { readonly on: string } | null): string {
  return said === null ? yearMonthDay : officialDate(said.on)
}

/** One leader signs at the foot; of several each stands before his words. */
function instructionsOf(said: readonly Opinion[]): { value: Text[]; foot?: Text } {
  const [only] = said
  if (said.length > 1) return { value: said.map(({ person, on, words: text }) => plain(`${person}（${officialMonthDay(on)}）：${text}`)) }
  return { value: [plain(only?.words ?? '')], foot: plain(signed(only ?? null)) }
}

function readerOf({ person, on, words: said }: HandlingFormFacts['readers'][number]): Text {
  return plain(`${person}　${on === null ? '（待阅）' : officialMonthDay(on)}${said === '' ? '' : `　${said}`}`)
}

function handlerOf({ unit, person, on, words: said }: HandlingFormFacts['handlers'][number]): Text {
  return plain([unit, person, officialMonthDay(on), said].filter((part) => part !== '').join('　'))
}

export const handlingForm = define({
  id: 'handling-form',
  title: '文件处理单',
  group: 'filing',
  of: 'record',
  by: 'either',
  course: { isSealed: false },
  facts: handlingFormFacts,
  build: buildHandlingForm,
  sample: handlingFormSample,
})
