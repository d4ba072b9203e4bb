import { unplacedFolder } from './evidence-folders.ts'

/** Back from folders as people make them to unit, month and measure (office.md «Books»); the counterpart of `evidence-folders.ts`. */

/** What a relative path says. */
export interface EvidencePath {
  /** Words of the folders around the measure's (of all folders without one) but for the month, the innermost first. */
  readonly unitWords: readonly string[]
  /** `year` is null where only `4月` is written. */
  readonly month: { readonly year: number | null; readonly month: number } | null
  /** `code` is null where a folder has only words: then `words` of every folder are offered, the innermost first. */
  readonly measure: { readonly code: string | null; readonly words: readonly string[] }
  /** In the folder of what proves no measure yet. */
  readonly isUnplaced: boolean
  readonly fileName: string
}

interface Folder {
  readonly text: string
  readonly measure: { readonly code: string; readonly words: string } | null
  readonly month: EvidencePath['month']
  /** What is left of the text without the month. */
  readonly rest: string
}

/** Reads `佐证/逊克县/4月/7－3进校园方案/照片.jpg`; strokes of either kind part the folders. */
export function readEvidencePath(path: string): EvidencePath {
  const steps = path.split(/[/\\]/).filter((step) => step.trim() !== '' && step !== '.')
  const fileName = steps.at(-1) ?? ''
  const folders = steps.slice(0, -1).toReversed().map(readFolder)
  const coded = folders.find(({ measure }) => measure !== null)
  const dated = folders.find(({ month }) => month !== null)
  const named = coded === undefined ? leadingCode(fileName) : null
  const around = coded === undefined ? folders : folders.slice(folders.indexOf(coded))
  const words = around.map(({ rest }) => rest).filter((text) => text !== '')
  return {
    unitWords: words,
    month: dated?.month ?? null,
    measure: {
      code: coded?.measure?.code ?? named,
      words: coded === undefined ? words : [coded.measure?.words ?? ''].filter((text) => text !== ''),
    },
    isUnplaced: coded === undefined && folders[0]?.text === unplacedFolder,
    fileName,
  }
}

function readFolder(name: string): Folder {
  const text = plain(name)
  const dated = monthIn(solid(text))
  const measure = measureOf(text)
  if (measure !== null) return { text, measure, month: null, rest: '' }
  const behind = measureOf(dated?.rest ?? '')
  if (behind !== null) return { text, measure: behind, month: dated?.month ?? null, rest: '' }
  return { text, measure: null, month: dated?.month ?? null, rest: dated?.rest ?? text }
}

/** Half-width digits and letters, one kind of hyphen, single blanks and no number that a copy was given: 「（2）」, 「 - 副本」. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[‐‑‒–—―−﹘﹣－ー─]/gu, '-')
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/ ?- ?(?=\d)/g, '-')
    .replace(/(?: ?\(\d{1,3}\)| ?- ?副本)+$/, '')
    .trim()
}

const measurePattern = /^(?:措施|任务|第)? ?[([【]?(\d{1,2})([-._])(\d{1,2})(?![\d日号月])[)\]】]?[-、.:_ ]*(.*)$/

/** `7-3进校园方案`, `(7-3)方案`, `7.3 进校园方案`; a dot or stroke alone (`4.20`) is a day, not a measure. */
function measureOf(text: string): Folder['measure'] {
  const found = measurePattern.exec(text)
  if (found === null) return null
  const [, task = '', mark, item = '', words = ''] = found
  if (mark !== '-' && words === '') return null
  return { code: `${Number(task)}-${Number(item)}`, words }
}

const monthPatterns = [
  /(?<year>20\d{2})(?:年|[-./_])?(?<month>1[0-2]|0?[1-9])(?:月份?|(?![\d]))/,
  /(?<![\d-])(?<month>1[0-2]|0?[1-9])月份?(?!\d{1,2}[日号])/,
] as const
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** `2022年4月`, `2022.4`, `202204`, `4月份`, `四月`, alone or with other words; a day (`4月20日`) is no month's folder. */
function monthIn(text: string): { month: NonNullable<EvidencePath['month']>; rest: string } | null {
  const arabic = text.replaceAll(/十[一二]?|[一二三四五六七八九]/g, (sign, at: number) =>
    text.slice(at + sign.length).startsWith('月') ? String(numerals.indexOf(sign) + 1) : sign,
  )
  for (const pattern of monthPatterns) {
    const found = pattern.exec(arabic)
    const month = Number(found?.groups?.['month'])
    if (found === null || /^(?:\d{1,2}[日号]|[-./]\d)/.test(arabic.slice(found.index + found[0].length))) continue
    const year = found.groups?.['year']
    const rest = arabic.slice(0, found.index) + arabic.slice(found.index + found[0].length)
    return { month: { year: year === undefined ? null : Number(year), month }, rest: rest.replaceAll(/^[-_() ]+|[-_() ]+$/g, '') }
  }
  return null
}

/** A file without a folder of its measure may name it itself: `7-3进校园方案.pdf`, not `4-20照片.jpg` with a day and nothing that parts it. */
function leadingCode(fileName: string): string | null {
  const found = /^[([【]?(\d{1,2})-(\d{1,2})(?![\d\-日号月])[)\]】]?[、.:：_ ]*\p{Script=Han}/u.exec(plainName(fileName))
  return found === null ? null : `${Number(found[1])}-${Number(found[2])}`
}

function plainName(fileName: string): string {
  return plain(fileName.replace(/\.[^.]+$/, ''))
}

/** Without blanks. */
function solid(text: string): string {
  return plain(text).replaceAll(' ', '')
}

/** A unit by its names, as the programme has them. */
export interface NamedUnit {
  readonly unitId: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly ambiguousAliases: readonly string[]
}

/**
 * The unit that a path's words name: a folder that is the name alone, else the one name inside of the words (逊克县佐证材料). A name that
 * two units share is asked about (五大连池); null where none is named.
 */
export function unitOfWords<Unit extends NamedUnit>(words: readonly string[], units: readonly Unit[]): Unit | 'ambiguous' | null {
  const namesOf = (unit: NamedUnit): string[] => [unit.name, ...unit.aliases].map(solid)
  for (const text of words.map(solid)) {
    const whole = units.filter((unit) => namesOf(unit).includes(text))
    if (whole.length > 0) return whole.length === 1 ? (whole[0] ?? null) : 'ambiguous'
    const longest = units.flatMap((unit) => namesOf(unit).flatMap((name) => (name !== '' && text.includes(name) ? [{ unit, name }] : [])))
    const most = Math.max(0, ...longest.map(({ name }) => name.length))
    const best = new Set(longest.filter(({ name }) => name.length === most).map(({ unit }) => unit))
    if (best.size > 0) return best.size === 1 ? ([...best][0] ?? null) : 'ambiguous'
    if (units.some((unit) => unit.ambiguousAliases.some((alias) => text.includes(solid(alias))))) return 'ambiguous'
  }
  return null
}

/** The measure of a month's list that a path means: by its code, else by a folder that is its short title; null where none is. */
export function measureOfPath<Line extends { readonly code: string; readonly shortTitle: string }>(
  { measure }: Pick<EvidencePath, 'measure'>,
  lines: readonly Line[],
): Line | null {
  if (measure.code !== null) return lines.find(({ code }) => code === measure.code) ?? null
  for (const words of measure.words) {
    const found = lines.filter(({ shortTitle }) => bare(shortTitle) === bare(words))
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}

/** Signs that stand for nothing: quotes, brackets and full-width twins that a file name takes. */
function bare(text: string): string {
  return plain(text).replaceAll(/[^\p{L}\p{N}+]/gu, '')
}
