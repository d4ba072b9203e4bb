import fc from 'fast-check'
import type { Block, DocumentModel } from '#shared/documents/model.ts'
import { titleLines } from '#shared/text/title-lines.ts'
import { plain } from './composed.ts'

/** Papers of any length: what a clerk may write within the limits that the page composition must hold. */
export interface PaperShape {
  readonly paragraphs: readonly number[]
  readonly titleLength: number
  readonly addressees: number
  readonly annexes: number
  readonly rows: number
  /** Characters of the longest cell; every seventh row has it. */
  readonly longCell: number
  readonly isLandscape: boolean
}

export const paperShape: fc.Arbitrary<PaperShape> = fc.record({
  paragraphs: fc.array(fc.integer({ min: 4, max: 260 }), { minLength: 1, maxLength: 60 }),
  titleLength: fc.integer({ min: 5, max: 60 }),
  addressees: fc.integer({ min: 1, max: 12 }),
  annexes: fc.integer({ min: 0, max: 15 }),
  rows: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }) }, { weight: 1, arbitrary: fc.integer({ min: 41, max: 500 }) }),
  longCell: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1500, max: 2500 })),
  isLandscape: fc.boolean(),
})

const subject = '进一步加强全市政务守信践诺工作专班涉企政策兑现和拖欠账款化解以及公共信用信息归集质效提升专项行动有关事项情况的通知'
const sentence = '各县（市、区）专班要按照任务分解表逐项查找差距，明确责任单位和完成时限，按月报送进展情况和佐证材料'

function words(length: number): string {
  return sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length)
}

/** Every heading that stands alone on its line carries this, so that a reader of the page knows it. */
export const headingWord = '单列标题'

export function paperOf(shape: PaperShape, kind: string): DocumentModel {
  const title = `关于${subject.slice(-(shape.titleLength - 2))}`
  const office = '黑河市政务守信践诺工作专班办公室'
  const date = plain('2022年5月9日')
  const to = Array.from(
    { length: shape.addressees },
    (_, index) => `黑河市第${index + 1}考评组各成员单位及所属县（市、区）政务守信践诺工作专班办公室`,
  )
  return {
    kind,
    title,
    layout: 'formal',
    blocks: [
      { type: 'organMark', lines: ['黑河市优化营商环境专项行动', '政务守信践诺工作专班办公室'] },
      { type: 'redLine' },
      { type: 'title', lines: titleLines([title]) },
      { type: 'addressee', text: plain(`${to.join('，')}：`) },
      ...shape.paragraphs.flatMap((length, index): Block[] => [
        ...(index % 4 === 3 ? [{ type: 'heading', level: 1, text: headingWord } as const] : []),
        { type: 'paragraph', text: plain(`${words(length)}。`) },
      ]),
      ...(shape.annexes === 0 ? [table(shape, 156)] : []),
      ...(shape.annexes === 0 ? [] : [{ type: 'attachmentNote', names: annexNames(shape) } as const]),
      { type: 'signOff', organ: office, sealedBy: null, date, hasSeal: true },
      ...annexNames(shape).flatMap((name, index) => annex(shape, name, index)),
      { type: 'colophon', copyTo: '市优化营商环境工作领导小组办公室。', printedBy: office, printedOn: date },
    ],
  }
}

function annexNames({ annexes }: PaperShape): string[] {
  return Array.from({ length: annexes }, (_, index) => `重点任务分解表（第${index + 1}部分）`)
}

/** Annexes of text, the last of them a table, upright or lying: the colophon stands on its last page. */
function annex(shape: PaperShape, name: string, index: number): Block[] {
  const isLast = index === shape.annexes - 1
  const start: Block[] = [
    { type: 'annexStart', position: shape.annexes === 1 ? null : index + 1 },
    { type: 'title', lines: titleLines([name]) },
  ]
  if (!isLast) return [...start, { type: 'paragraph', text: plain(`${words(60)}。`) }]
  return shape.isLandscape ? [{ type: 'section', orientation: 'landscape' }, ...start, table(shape, 225)] : [...start, table(shape, 156)]
}

function table({ rows, longCell }: PaperShape, widthMm: number): Block {
  const cell = (text: string) => ({ lines: [plain(text)] })
  return {
    type: 'table',
    columns: [
      { widthMm: 16, align: 'center' },
      { widthMm: widthMm - 56, align: 'left' },
      { widthMm: 40, align: 'center' },
    ],
    headRows: [{ cells: ['序号', '具体措施', '责任单位'].map((text) => ({ ...cell(text), isHead: true })) }],
    rows: Array.from({ length: rows }, (_, index) => ({
      cells: [cell(String(index + 1)), cell(words(index % 7 === 3 ? longCell : 12)), cell('市营商环境建设监督局')],
    })),
  }
}
