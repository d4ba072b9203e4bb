import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { yesNoBoxes } from '#shared/domain/questionnaire-answers.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { fullWidthPunctuation } from '#shared/text/punctuation.ts'
import { titleLines } from '#shared/text/title-lines.ts'
import { words } from '../../facts.ts'
import type { Block, Cell, DocumentModel, Row } from '../../model.ts'
import { plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { questionnaireFormSample } from '../../samples/questionnaire.ts'

/** 调查问卷 on paper (D-23, M-071): blank or filled, whole or the questions of one unit under their printed numbers. */
export const questionnaireFormFacts = z.strictObject({
  title: words,
  /** 填报单位; null where the form is not made out for one. */
  unit: words.nullable(),
  dueOn: calendarDay,
  /** 分管领导: who signs it (M-171). */
  signedBy: words,
  isFilled: z.boolean(),
  tables: z
    .array(
      z.strictObject({
        title: words,
        /** 佐证材料 or 附件, as the table's head says. */
        evidenceHead: words,
        questions: z
          .array(
            z.strictObject({
              number: z.int().min(1),
              text: words,
              /** As printed: 政府办. */
              units: z.array(words).min(1),
              answer: z.enum(['yesNo', 'narrative', 'number']),
              /** What stands in 选项: 是, a number, a narrative; '' where nothing was answered. */
              value: z.string(),
              materials: z.string(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
  /** 分管领导签字 as it was registered. */
  signature: z.strictObject({ leader: words, signedOn: calendarDay }).nullable(),
})
export type QuestionnaireFormFacts = z.output<typeof questionnaireFormFacts>

/** Room to write by hand: a narrative needs more. */
const rowMm = { yesNo: 12, number: 12, narrative: 24 } as const

export function buildQuestionnaireForm(facts: QuestionnaireFormFacts): DocumentModel {
  const { title, unit, dueOn, signedBy, tables, signature } = facts
  const signed: Block[] =
    signature === null
      ? []
      : [{ type: 'note', text: plain(`注：${signedBy}${signature.leader}已于${officialDate(signature.signedOn)}签字。`) }]
  return {
    kind: 'questionnaire-form',
    title: unit === null ? title : `${title}（${unit}）`,
    layout: 'form',
    blocks: [
      { type: 'title', lines: titleLines([title]) },
      { type: 'formHead', parts: [plain(`填报单位（盖章）：${unit ?? ''}`), plain(`报送期限：${officialDate(dueOn)}前`)] },
      ...tables.flatMap((table): Block[] => [{ type: 'subtitle', text: plain(table.title) }, tableBlock(facts, table)]),
      ...signed,
      { type: 'handSignatures', labels: [`${signedBy}（签字）`, '填报人', '填报日期'] },
    ],
  }
}

type Table = QuestionnaireFormFacts['tables'][number]

function tableBlock(facts: QuestionnaireFormFacts, table: Table): Block {
  return {
    type: 'table',
    columns: [
      { widthMm: 12, align: 'center' },
      { widthMm: 56, align: 'left' },
      { widthMm: 25, align: 'center' },
      { widthMm: 29, align: 'center' },
      { widthMm: 34, align: 'left' },
    ],
    headRows: [{ cells: ['序号', '问题', '责任单位', '选项（是/否）', table.evidenceHead].map(head) }],
    rows: table.questions.map((question) => questionRow(facts, question)),
  }
}

function head(text: string): Cell {
  return { lines: [plain(text)], isHead: true }
}

function questionRow({ isFilled }: QuestionnaireFormFacts, question: Table['questions'][number]): Row {
  const { number, text, units, answer, value, materials } = question
  const box = !isFilled && answer === 'yesNo' ? yesNoBoxes : value
  const choice: Cell = answer === 'narrative' ? { ...lines(box), align: 'left' } : lines(box)
  return {
    cells: [lines(String(number)), lines(fullWidthPunctuation(text)), lines(units.join('\n')), choice, lines(materials)],
    minHeightMm: rowMm[answer],
  }
}

function lines(text: string): Cell {
  return { lines: text.split('\n').map((line) => plain(line)) }
}

export const questionnaireForm = define({
  id: 'questionnaire-form',
  title: '调查问卷',
  group: 'tables',
  facts: questionnaireFormFacts,
  build: buildQuestionnaireForm,
  of: 'record',
  by: 'either',
  sample: questionnaireFormSample,
})
