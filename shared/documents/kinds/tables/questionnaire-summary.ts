import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { fullWidthPunctuation } from '#shared/text/punctuation.ts'
import { titleLines } from '#shared/text/title-lines.ts'
import { words } from '../../facts.ts'
import type { Block, Cell, DocumentModel } from '../../model.ts'
import { plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { questionnaireSummarySample } from '../../samples/questionnaire.ts'

/** 调查问卷汇总表 (D-23, M-071): one answer a question, narratives joined, conflicts with what was decided and why, 未报名单. */
export const questionnaireSummaryFacts = z.strictObject({
  title: words,
  /** 汇总单位. */
  organ: words,
  asOf: calendarDay,
  /** Units that were asked, and those whose sheet is in. */
  asked: z.int().min(0),
  received: z.int().min(0),
  missing: z.array(words),
  late: z.array(words),
  signedBy: words,
  signature: z.strictObject({ leader: words, signedOn: calendarDay, opinion: z.string() }).nullable(),
  /** Why it was signed with something missing. */
  exception: z.string(),
  tables: z
    .array(
      z.strictObject({
        title: words,
        evidenceHead: words,
        questions: z
          .array(
            z.strictObject({
              number: z.int().min(1),
              text: words,
              units: z.array(words).min(1),
              /** 是, a number, joined narratives, or conflicting answers side by side. */
              answer: z.string(),
              isNarrative: z.boolean(),
              materials: z.string(),
              /** 「核定为“是”：……」, 「各单位一致」, 「税务局未答复」. */
              standing: z.string(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
})
export type QuestionnaireSummaryFacts = z.output<typeof questionnaireSummaryFacts>

export function buildQuestionnaireSummary(facts: QuestionnaireSummaryFacts): DocumentModel {
  return {
    kind: 'questionnaire-summary',
    title: `${facts.title}汇总表`,
    layout: 'wide',
    blocks: [
      { type: 'title', lines: titleLines([`${facts.title}汇总表`], 30) },
      {
        type: 'formHead',
        parts: [
          plain(`汇总单位（盖章）：${facts.organ}`),
          plain(`截至：${officialDate(facts.asOf)}`),
          plain(`应报${facts.asked}个单位，已报${facts.received}个`),
        ],
      },
      ...facts.tables.flatMap((table): Block[] => [{ type: 'subtitle', text: plain(table.title) }, tableBlock(table)]),
      ...notesOf(facts).map((note): Block => ({ type: 'note', text: plain(note) })),
      { type: 'handSignatures', labels: [`${facts.signedBy}（签字）`, '审核人', '填报人', '填报日期'] },
    ],
  }
}

type Table = QuestionnaireSummaryFacts['tables'][number]

function tableBlock(table: Table): Block {
  const heads = ['序号', '问题', '责任单位', '汇总答复', table.evidenceHead, '答复及核定情况']
  return {
    type: 'table',
    columns: [
      { widthMm: 12, align: 'center' },
      { widthMm: 60, align: 'left' },
      { widthMm: 25, align: 'center' },
      { widthMm: 46, align: 'center' },
      { widthMm: 44, align: 'left' },
      { widthMm: 38, align: 'left' },
    ],
    headRows: [{ cells: heads.map((text): Cell => ({ lines: [plain(text)], isHead: true })) }],
    rows: table.questions.map(({ number, text, units, answer, isNarrative, materials, standing }) => {
      const merged: Cell = isNarrative || answer.length > 8 ? { ...lines(answer), align: 'left' } : lines(answer)
      return {
        cells: [
          lines(String(number)),
          lines(fullWidthPunctuation(text)),
          lines(units.join('\n')),
          merged,
          lines(materials),
          lines(standing),
        ],
      }
    }),
  }
}

function lines(text: string): Cell {
  return { lines: text.split('\n').map((line) => plain(line)) }
}

function notesOf({ missing, late, signature, signedBy, exception }: QuestionnaireSummaryFacts): string[] {
  const texts = [
    missing.length === 0 ? '' : `未报单位（${missing.length}个）：${missing.join('、')}。`,
    late.length === 0 ? '' : `迟报单位（${late.length}个）：${late.join('、')}。`,
    exception === '' ? '' : `情况说明：${exception.replace(/。$/, '')}。`,
    signature === null ? '' : signatureNote(signedBy, signature),
  ].filter((text) => text !== '')
  return texts.map((text, at) => (at === 0 ? `注：${text}` : text))
}

function signatureNote(signedBy: string, { leader, signedOn, opinion }: NonNullable<QuestionnaireSummaryFacts['signature']>): string {
  const words = opinion === '' ? '' : `，批示：“${opinion.replace(/。$/, '')}”`
  return `${signedBy}${leader}已于${officialDate(signedOn)}签批${words}。`
}

export const questionnaireSummary = define({
  id: 'questionnaire-summary',
  title: '调查问卷汇总表',
  group: 'tables',
  facts: questionnaireSummaryFacts,
  build: buildQuestionnaireSummary,
  of: 'record',
  by: 'either',
  sample: questionnaireSummarySample,
})
