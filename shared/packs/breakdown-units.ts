import type { BreakdownCarrier } from './breakdown.ts'
import { resolveUnit } from './resolve-unit.ts'
import type { ProgrammePack } from './schema.ts'

/** Units of one cell: separated by 、，； or by spaces and line ends, which may also stand within a name. */

/** What a table is read against; null where no programme is asked: then names are only gathered. */
export type KnownUnits = Pick<ProgrammePack, 'units' | 'city'> | null

export interface CarriersReading {
  readonly leads: readonly BreakdownCarrier[]
  /** What stands behind 「责任单位：」 within a cell of leads. */
  readonly responsible: readonly BreakdownCarrier[]
  /** The words, and why they name no unit. */
  readonly doubts: readonly { readonly text: string; readonly problem: string }[]
}

interface Token {
  readonly text: string
  /** Only a space or line end stands before it: it may go on with the name before. */
  readonly isLoose: boolean
}

/** `readCarriers('市农业农村局 中国人民银行 黑河市中心支行', pack)` gives two units. A unit counts once. */
export function readCarriers(text: string, known: KnownUnits): CarriersReading {
  const [led = '', ...rest] = marked(text).split(/(?:责任|配合|协办)(?:单位|部门)\s*[:：]/)
  const leads = carriersOf(led.replace(/(?:牵头|主办)(?:单位|部门)\s*[:：]/, ''), known)
  const responsible = carriersOf(rest.join('、'), known)
  return { leads: leads.carriers, responsible: responsible.carriers, doubts: [...leads.doubts, ...responsible.doubts] }
}

/** 「市法院（牵头）、市教育局（配合）」 says in brackets what 「牵头单位：」 and 「责任单位：」 say. */
function marked(text: string): string {
  const names = text.replaceAll(/\s*[（(](?:总?牵头|主办)(?:单位|部门)?[）)]/g, '')
  const helpers: string[] = []
  const leads = names.replaceAll(/[^\s、，,；;]+[（(](?:配合|协办|参与)(?:单位|部门)?[）)]/g, (name) => {
    helpers.push(name.replace(/[（(][^（(]*$/, ''))
    return ''
  })
  return helpers.length === 0 ? names : `${leads}\n责任单位：${helpers.join('、')}`
}

function carriersOf(text: string, known: KnownUnits) {
  const tokens = tokensOf(text)
  const carriers: BreakdownCarrier[] = []
  const doubts: { text: string; problem: string }[] = []
  for (let at = 0; at < tokens.length;) {
    const taken = nameAt(tokens, at, known)
    at += taken.tokens
    if (taken.text === '') continue
    const isThere = carriers.some((each) => (taken.unitId === null ? each.text === taken.text : each.unitId === taken.unitId))
    if (!isThere) carriers.push({ text: taken.text, unitId: taken.unitId })
    if (taken.problem !== null) doubts.push({ text: taken.text, problem: taken.problem })
  }
  return { carriers, doubts }
}

interface Name {
  readonly text: string
  readonly tokens: number
  readonly unitId: string | null
  readonly problem: string | null
}

/** The longest name that begins here and is known; else the words up to where a name may end. */
function nameAt(tokens: readonly Token[], at: number, known: KnownUnits): Name {
  const longest = looseRun(tokens, at)
  for (let count = longest; count > 0; count -= 1) {
    const found = wordsOf(tokens, at, count)
      .flatMap((text) => (known === null ? [] : [{ text, resolution: resolveUnit(known, text) }]))
      .find(({ resolution }) => !('unknown' in resolution))
    if (found !== undefined) return { ...resolved(found.text, found.resolution), tokens: count }
  }
  const count = unknownLength(tokens, at, longest, known)
  const text = joined(tokens, at, count)
  return { text, tokens: count, unitId: null, problem: known === null ? null : '不在本工作方案的单位名单内' }
}

function resolved(text: string, resolution: ReturnType<typeof resolveUnit>): Omit<Name, 'tokens'> {
  if ('unit' in resolution) return { text, unitId: resolution.unit.id, problem: null }
  const names = 'ambiguous' in resolution ? resolution.ambiguous.map((unit) => unit.name) : []
  return { text, unitId: null, problem: `可能是${names.join('或')}，请核对` }
}

/** How many words from here on stand apart by spaces only, four at most. */
function looseRun(tokens: readonly Token[], at: number): number {
  let count = 1
  while (count < 4 && tokens[at + count]?.isLoose === true) count += 1
  return count
}

/** The words, and the same without 「等（有关部门）」 behind them. */
function wordsOf(tokens: readonly Token[], at: number, count: number): string[] {
  const text = joined(tokens, at, count)
  return [text, text.replace(/等.{0,12}$/, '')]
}

function joined(tokens: readonly Token[], at: number, count: number): string {
  return tokens
    .slice(at, at + count)
    .map((token) => token.text)
    .join('')
}

/** 「中国人民银行 黑河市中心支行」: the first words name a whole system, the local office comes behind. */
const systems = /(?:^|[国省市])(?:中国人民银行|国家税务总局|国家统计局|国网|中国银保监会|国家金融监督管理总局|中国海关|龙江银行)$/
const wholeName =
  /(?:局|委|办|部|院|会|联|社|处|队|中心|公司|银行|支行|分行|海关|政府|学校|大学|集团|厅|单位|部门|专班|科|站|所|区|县|市|旗)(?:[)）])?$/

function unknownLength(tokens: readonly Token[], at: number, longest: number, known: KnownUnits): number {
  let count = 1
  while (count < longest) {
    const text = joined(tokens, at, count)
    const next = tokens[at + count]?.text ?? ''
    if (known !== null && !('unknown' in resolveUnit(known, next))) return count
    if (wholeName.test(text) && !systems.test(text)) return count
    count += 1
  }
  return count
}

/** Words between separators; what stands in brackets is not cut: 各县（市、区）. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let [word, depth, isLoose] = ['', 0, false]
  const close = (isNextLoose: boolean): void => {
    const plain = word.replace(/^(?:[（(]?\d{1,2}[.．、）)]|[①-⑳])/, '').replace(/[。.]$/, '')
    if (plain !== '') tokens.push({ text: plain, isLoose: isLoose && tokens.length > 0 })
    isLoose = plain === '' ? isLoose && isNextLoose : isNextLoose
    word = ''
  }
  for (const sign of text) {
    if (/[（(]/.test(sign)) depth += 1
    if (/[）)]/.test(sign)) depth = Math.max(0, depth - 1)
    if (depth === 0 && /[、，,；;/]/.test(sign)) close(false)
    else if (/\s/.test(sign)) close(true)
    else word += sign
  }
  close(false)
  return tokens
}
