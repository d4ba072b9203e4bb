import { exhaustive } from '#shared/domain/errors.ts'
import { normalCode } from './credit-code.ts'
import { longestLongText, longestText, mostEvidence } from './limits.ts'
import type { NameFinder } from './names.ts'
import { comparableName } from './names.ts'
import type { DateContext } from './reading-dates.ts'
import { readDate, readDeadline, readMonth } from './reading-dates.ts'
import { readDecimal, readInteger, readMoney, readPercent } from './reading-numbers.ts'
import type { LedgerColumn, LedgerStatus } from './schema.ts'
import type { ValueReading } from './typed-text.ts'
import {
  halfWidth,
  isScientific,
  lostInSpreadsheet,
  oneLine,
  quoted,
  quotedAll,
  refused,
  scientificProblem,
  severalLines,
  taken,
} from './typed-text.ts'

export type { ValueReading } from './typed-text.ts'

/** What reading needs to know beside the text; the finders answer from what this office keeps. */
export interface ReadingContext extends DateContext {
  readonly units: NameFinder
  /** Measures by code: 「7-3」. */
  readonly measures: NameFinder
  /** Entries of a ledger by title. */
  entries(ledgerId: string): NameFinder
  readonly evidence: NameFinder
}

/**
 * What a person typed or pasted into a cell becomes the value that is kept (`CellValue`), null for an empty cell, or one Chinese sentence.
 * A 统一社会信用代码 that does not check is taken: it warns, never blocks (office.md «Privacy»).
 */
export function readCell(column: LedgerColumn, text: string, context: ReadingContext): ValueReading {
  if (oneLine(text) === '') return taken(null)
  const lost = lostInSpreadsheet(text)
  return lost === undefined ? readFilled(column, text, context) : refused(lost)
}

function readFilled(column: LedgerColumn, text: string, context: ReadingContext): ValueReading {
  switch (column.kind) {
    case 'text':
      return withinLength(column, oneLine(text), longestText)
    case 'longText':
      return withinLength(column, severalLines(text), longestLongText)
    case 'person':
      return withinLength(column, personName(text), longestText)
    case 'integer':
      return readInteger(column, text)
    case 'decimal':
      return readDecimal(column, text)
    case 'percent':
      return readPercent(column, text)
    case 'money':
      return readMoney(column, text)
    case 'date':
      return readDate(text, context)
    case 'month':
      return readMonth(text, context)
    case 'deadline':
      return readDeadline(text, context)
    case 'choice':
      return readOption(column.label, column.options, text)
    case 'creditCode':
      return isScientific(text) ? refused(scientificProblem(text)) : withinLength(column, normalCode(text), longestText)
    case 'unit':
      return readUnit(text, context)
    case 'measure':
      return readMeasure(text, context)
    case 'entry':
      return readEntry(column, text, context)
    case 'evidence':
      return readEvidence(text, context)
    default:
      return exhaustive(column.kind)
  }
}

function withinLength({ label }: LedgerColumn, text: string, longest: number): ValueReading {
  if (text.length <= longest) return taken(text)
  return refused(`${quoted(text)}共${text.length}字，“${label}”不超过${longest}字，请精简后重新填写`)
}

/** 「王　明」 is 「王明」: the blank only makes names of two and three characters equally wide. */
function personName(text: string): string {
  return oneLine(text).replace(/^(\p{Script=Han}) (\p{Script=Han})$/u, '$1$2')
}

/** 办理状态 by its word or id. */
export function readStatus(statuses: readonly LedgerStatus[], text: string): ValueReading {
  return readOption('办理状态', statuses, text)
}

function readOption(label: string, options: readonly { readonly id: string; readonly label: string }[], text: string): ValueReading {
  const key = comparableName(text)
  if (key === '') return taken(null)
  const found = options.find((option) => comparableName(option.label) === key) ?? options.find((option) => option.id === oneLine(text))
  if (found !== undefined) return taken(found.id)
  const shown = options.slice(0, 8).map((option) => option.label)
  return refused(`${quoted(text)}不在“${label}”的选项中，请从${quotedAll(shown)}${options.length > 8 ? '等选项' : ''}中选择`)
}

/** A unit by its name or an alias; a name that two units share is never guessed (M-009). */
export function readUnit(text: string, { units }: Pick<ReadingContext, 'units'>): ValueReading {
  return onlyOne(text, units(text), '单位', '请填写单位全称或规范简称')
}

/** A measure by its code, with or without its text behind: 「7-3」, 「７－３　进校园方案」. */
function readMeasure(text: string, { measures }: ReadingContext): ValueReading {
  const code = /^\d+(?:-\d+)?/.exec(halfWidth(text.trim().split(/\s/)[0] ?? ''))?.[0]
  return onlyOne(text, code === undefined ? [] : measures(code), '任务措施', '请填写“7-3”这样的措施编号')
}

function readEntry({ of }: LedgerColumn, text: string, { entries }: ReadingContext): ValueReading {
  return onlyOne(text, of === null ? [] : entries(of)(text), '台账条目', '请填写所关联条目的完整名称，或先登记该条目')
}

/** Files by their names, with 「；」 or line ends between. */
function readEvidence(text: string, { evidence }: ReadingContext): ValueReading {
  const ids: string[] = []
  for (const name of text.split(/[；;\r\n]+/).filter((part) => oneLine(part) !== '')) {
    const reading = onlyOne(name, evidence(name), '佐证材料', '请先添加该文件')
    if (!reading.ok) return reading
    if (typeof reading.value === 'string' && !ids.includes(reading.value)) ids.push(reading.value)
  }
  if (ids.length > mostEvidence) return refused(`此处列有${ids.length}份佐证材料，一处不超过${mostEvidence}份，请分条登记`)
  return taken(ids.length === 0 ? null : ids)
}

function onlyOne(text: string, found: ReturnType<NameFinder>, what: string, remedy: string): ValueReading {
  const [first, ...others] = found
  if (first === undefined) return refused(`没有找到${what}${quoted(text)}，${remedy}`)
  if (others.length === 0) return taken(first.id)
  const names = new Set(found.map(({ name }) => name))
  if (names.size === 1) return refused(`名为${quoted(text)}的${what}有${found.length}个，请打开本条后从列表中选择`)
  return refused(`${quoted(text)}可能是${[...names].map((name) => `“${name}”`).join('或')}，请写明全称`)
}
