import type { Block, BlockType, DocumentModel, Text } from '../model.ts'
import { wordsOf } from '../texts.ts'
import type { BlockField, LineField, TemplateField } from './fields.ts'

/** A document taken apart for an office's own template: which words and which blocks stand where. */
export interface TemplateParts {
  /** Lines of each line field; none where the document has nothing for it. */
  readonly lines: Readonly<Record<LineField, readonly string[]>>
  /** Places of the model's blocks, in their order. */
  readonly blocks: Readonly<Record<BlockField, readonly number[]>>
}

const heads: readonly BlockType[] = [
  'organMark',
  'letterMark',
  'jointMark',
  'minutesMark',
  'briefHead',
  'numberLine',
  'redLine',
  'annexStart',
]
const feet: readonly BlockType[] = ['colophon', 'briefFoot']
const signs: readonly BlockType[] = ['signOff', 'jointSignOff']
const breaks: readonly BlockType[] = ['section', 'pageBreak']

/**
 * Takes a document apart by its blocks, whatever its kind. `present` are the fields of the template: what has no place of its own there
 * stays in 正文 where it was, so that nothing is lost but the printed head, which the template brings itself.
 */
export function templateParts({ blocks }: Pick<DocumentModel, 'blocks'>, present: ReadonlySet<TemplateField>): TemplateParts {
  const titleAt = blocks.findIndex(({ type }) => type === 'title')
  const tail = tailStart(blocks, titleAt)
  const parts: Record<BlockField, number[]> = { 版头: [], 正文: [], 附件说明: [], 落款: [], 附件: [], 版记: [] }
  const seen = new Set<LineField | '落款' | '附件说明'>()
  const first = (field: LineField | '落款' | '附件说明'): boolean => !seen.has(field) && seen.add(field).size > 0
  const placeOf = (block: Block, index: number): BlockField | null => {
    if (feet.includes(block.type)) return '版记'
    if (index < titleAt && heads.includes(block.type)) return '版头'
    if (index >= tail) return '附件'
    if (block.type === 'title' && first('标题')) return null
    if (block.type === 'numberLine' && present.has('编号')) return null
    if (block.type === 'addressee' && present.has('主送') && first('主送')) return null
    if (block.type === 'attachmentNote' && present.has('附件说明') && first('附件说明')) return '附件说明'
    if (signs.includes(block.type) && first('落款')) return signPlace(present)
    return '正文'
  }
  for (const [index, block] of blocks.entries()) {
    const place = placeOf(block, index)
    if (place !== null) parts[place].push(index)
  }
  return { lines: linesOf(blocks), blocks: parts }
}

function signPlace(present: ReadonlySet<TemplateField>): BlockField | null {
  if (present.has('落款')) return '落款'
  return present.has('发文机关') && present.has('成文日期') ? null : '正文'
}

/** Where that begins which follows the paper itself: behind the sign-off, or with the first annex. */
function tailStart(blocks: readonly Block[], titleAt: number): number {
  const sign = blocks.findIndex(({ type }) => signs.includes(type))
  if (sign !== -1) return sign + 1
  const annex = blocks.findIndex(({ type }, index) => type === 'annexStart' && index > titleAt)
  if (annex === -1) return blocks.length
  return breaks.includes(blocks[annex - 1]?.type ?? 'title') ? annex - 1 : annex
}

function linesOf(blocks: readonly Block[]): Record<LineField, string[]> {
  const lines: Record<LineField, string[]> = {
    标题: [],
    编号: [],
    期号: [],
    签发人: [],
    主送: [],
    发文机关: [],
    代章: [],
    成文日期: [],
    编印单位: [],
    编印日期: [],
    抄送: [],
    印发机关: [],
    印发日期: [],
  }
  const set = (field: LineField, ...words: readonly (string | Text | null | undefined)[]): void => {
    if (lines[field].length > 0) return
    lines[field] = words.map((each) => (typeof each === 'string' ? each : wordsOf(each ?? []))).filter((each) => each !== '')
  }
  for (const block of blocks) setLines(block, set)
  return lines
}

type SetLine = (field: LineField, ...words: readonly (string | Text | null | undefined)[]) => void

function setLines(block: Block, set: SetLine): void {
  switch (block.type) {
    case 'title':
      return set('标题', ...block.lines)
    case 'numberLine':
      set('编号', block.text)
      return set('签发人', block.signers?.join('　'))
    case 'addressee':
      return set('主送', block.text)
    case 'minutesMark':
      set('期号', block.issue)
      set('编印单位', block.imprint?.organ)
      return set('编印日期', block.imprint?.date)
    case 'briefHead':
      set('期号', block.issue)
      set('编印单位', block.preparedBy)
      return set('编印日期', block.date)
    case 'signOff':
      set('发文机关', block.organ)
      set('代章', block.sealedBy)
      return set('成文日期', block.date)
    case 'jointSignOff':
      set('发文机关', ...block.organs.map(({ organ }) => organ))
      set('代章', ...block.organs.map(({ sealedBy }) => sealedBy))
      return set('成文日期', block.date)
    case 'colophon':
      set('主送', block.mainTo)
      set('抄送', block.copyTo)
      set('印发机关', block.printedBy)
      return set('印发日期', block.printedBy === null ? [] : block.printedOn)
    default:
      return undefined
  }
}

/** Fields of which a template must have all, or all of another row: 「落款」 stands for 「发文机关」 and 「成文日期」. */
type Demand = readonly (readonly TemplateField[])[]

/** What a template for documents like this one must hold. */
function demandsOf({ blocks }: Pick<DocumentModel, 'blocks'>): Demand[] {
  const titleAt = blocks.findIndex(({ type }) => type === 'title')
  const { lines } = templateParts({ blocks }, new Set())
  const hasHead = blocks.some(({ type }, index) => index < titleAt && heads.includes(type))
  const inHead = (field: LineField): Demand[] => (lines[field].length === 0 ? [] : [hasHead ? [[field], ['版头']] : [[field]]])
  return [
    [['标题']],
    [['正文']],
    ...inHead('编号'),
    ...inHead('签发人'),
    ...inHead('期号'),
    ...inHead('编印日期'),
    ...(lines['发文机关'].length === 0 ? [] : [[['落款'], ['发文机关', '成文日期']] as const]),
  ]
}

/** The required fields that a template lacks, as a clerk would add them. */
export function missingFields(model: Pick<DocumentModel, 'blocks'>, present: ReadonlySet<TemplateField>): TemplateField[] {
  const missing = demandsOf(model).flatMap((demand) => {
    if (demand.some((fields) => fields.every((field) => present.has(field)))) return []
    const begun = demand.find((fields) => fields.some((field) => present.has(field))) ?? demand.at(-1) ?? []
    return (demand.length > 1 && begun.length === 1 ? (demand[0] ?? []) : begun).filter((field) => !present.has(field))
  })
  return [...new Set(missing)]
}
