import { findLedger } from '#shared/ledgers/index.ts'
import type { PackFault, Place } from './places.ts'
import { field, inside, placesOf, placesWithin, repeated, unknownAmong } from './places.ts'

/** Ledgers, indicators with their targets, questionnaires and words of its own that do not fit together. */
export function ledgerFaults(pack: unknown): PackFault[] {
  const ledgers = placesOf(pack, 'ledgers[]')
  const seeds = placesOf(pack, 'ledgerSeeds[].ledger')
  return [
    ...ledgers.flatMap(ledgerIdFaults),
    ...repeated(ledgers, '专项台账'),
    ...unknownAmong(seeds, ledgers, '专项台账'),
    ...repeated(seeds, '台账初始行'),
    ...unknownAmong(placesOf(pack, 'ledgerChoices[].ledger'), ledgers, '专项台账'),
    ...placesOf(pack, 'ledgerChoices[]').flatMap(choiceFaults),
    ...placesOf(pack, 'indicators[]').flatMap((indicator) => indicatorFaults(indicator, ledgers)),
    ...repeated(placesOf(pack, 'questionnaires[].id'), '问卷标识'),
    ...placesOf(pack, 'questionnaires[]').flatMap(questionnaireFaults),
    ...repeated(placesOf(pack, 'glossary[].word'), '用语'),
  ]
}

/** A ledger's id has one part: `integrity-pledge`. */
function ledgerIdFaults({ path, value }: Place): PackFault[] {
  const isLedgerId = typeof value === 'string' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value)
  return isLedgerId ? [] : [{ path, problem: '台账标识只能由小写字母、数字和连字符组成，如“integrity-pledge”' }]
}

function indicatorFaults(indicator: Place, ledgers: readonly Place[]): PackFault[] {
  return [...ratioFaults(indicator), ...figureFaults(indicator, ledgers), ...judgedFaults(indicator), ...targetFaults(indicator)]
}

/** A programme offers some of the options that the ledger declares, in the same order. */
function choiceFaults(choice: Place): PackFault[] {
  const [ledger, column] = [inside(choice, 'ledger'), inside(choice, 'column')]
  const declared = findLedger(String(ledger.value))
  if (declared === undefined) return [{ path: ledger.path, problem: `没有内置台账“${String(ledger.value)}”` }]
  const known = declared.columns.find(({ id, kind }) => id === column.value && kind === 'choice')?.options.map(({ id }) => id)
  if (known === undefined) return [{ path: column.path, problem: `《${declared.title}》没有选项栏“${String(column.value)}”` }]
  const options = placesWithin(choice, 'options[]')
  return options.flatMap(({ path, value }, at): PackFault[] => {
    const place = known.indexOf(String(value))
    if (place === -1) return [{ path, problem: `《${declared.title}》没有选项“${String(value)}”` }]
    const before = options[at - 1]
    return before === undefined || known.indexOf(String(before.value)) < place
      ? []
      : [{ path, problem: '选项应按台账声明的次序排列且不重复' }]
  })
}

/** 「%」 and a denominator go together, in words and in figures. */
function ratioFaults(indicator: Place): PackFault[] {
  const isRatio = field(indicator.value, 'unit') === '%'
  const problem = isRatio ? '以“%”计的指标应有分母' : '不以“%”计的指标没有分母'
  const figures = placesWithin(indicator, 'figures').map((place) => inside(place, 'denominator'))
  return [inside(indicator, 'denominator'), ...figures]
    .filter(({ value }) => value !== undefined && (value !== null) !== isRatio)
    .map(({ path }) => ({ path, problem }))
}

/** An indicator counts from ledgers that the programme keeps. */
function figureFaults(indicator: Place, ledgers: readonly Place[]): PackFault[] {
  const kept = new Set(ledgers.map(({ value }) => value))
  return ['figures.numerator', 'figures.denominator']
    .flatMap((pattern) => placesWithin(indicator, pattern))
    .flatMap(({ path, value }): PackFault[] => {
      const [ledger] = String(value).split(':')
      return kept.has(ledger) ? [] : [{ path, problem: `本方案没有专项台账“${String(ledger)}”` }]
    })
}

function judgedFaults(indicator: Place): PackFault[] {
  const judged = inside(indicator, 'judged')
  const name = String(judged.value)
  const parts = ['total', ...placesWithin(indicator, 'breakdowns[]').map(({ value }) => value)]
  const isKnown = judged.value === undefined || parts.includes(judged.value)
  return isKnown ? [] : [{ path: judged.path, problem: `按“${name}”判断的指标应有此项分组` }]
}

/** Targets follow each other: no month has two of one binding, or which one judges it is anybody's guess. */
function targetFaults(indicator: Place): PackFault[] {
  const targets = placesWithin(indicator, 'targets[]')
  return targets.flatMap((target, at): PackFault[] => {
    const from = inside(target, 'effectiveFrom')
    const earlier = targets.slice(0, at)
    const twin = earlier.find((each) => keyOf(each) === keyOf(target))
    if (twin !== undefined) return [{ path: from.path, problem: `与 ${twin.path} 自同一月份起生效，目标重叠` }]
    const isLater = earlier.every((each) => String(field(each.value, 'effectiveFrom')) <= String(from.value))
    return isLater ? [] : [{ path: from.path, problem: '目标应按生效月份先后排列' }]
  })
}

function keyOf({ value }: Place): string {
  return `${String(field(value, 'effectiveFrom'))} ${String(field(value, 'binding'))}`
}

function questionnaireFaults(questionnaire: Place): PackFault[] {
  return [
    ...repeated(placesWithin(questionnaire, 'tables[].id'), '问卷表标识'),
    ...repeated(placesWithin(questionnaire, 'tables[].questions[].id'), '问题标识'),
    ...placesWithin(questionnaire, 'tables[]').flatMap((table) => repeated(placesWithin(table, 'questions[].number'), '问题序号')),
  ]
}
