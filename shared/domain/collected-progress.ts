/** 一键汇总: what the units wrote about one measure, as one text in the order of the units (office.md «Receiving»). Pure. */

export interface UnitTexts {
  /** As the joined text names the unit: 爱辉区. */
  readonly name: string
  /** Every name that a text may begin with. */
  readonly otherNames: readonly string[]
  /** Entries of the unit in the order of their days. */
  readonly texts: readonly string[]
}

/** 「爱辉区……；北安市……。」; '' where nobody wrote anything. */
export function joinedTexts(units: readonly UnitTexts[]): string {
  const parts = units.flatMap((unit) => {
    const said = [...new Set(unit.texts.map(cleanText))].filter((text) => text !== '')
    return said.length === 0 ? [] : [said.map((text, at) => named(unit, text, at === 0)).join('；')]
  })
  return parts.length === 0 ? '' : `${parts.join('；')}${/[！？…]$/.test(parts.at(-1) ?? '') ? '' : '。'}`
}

/** One line without marks at its end: lines that were typed one below the other are joined by 「；」; 「无」 says nothing. */
export function cleanText(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replaceAll(/[\p{Cc}\p{Zs}\u200b\ufeff]+/gu, ' ').trim())
    .filter((line) => line !== '')
  const joined = lines.map((line, at) => (at === lines.length - 1 || /[，、；：。！？,;:!?]$/.test(line) ? line : `${line}；`)).join('')
  const clean = joined.replace(/[\s，、；：。,;:.]+$/, '')
  return /^(?:无|暂无|没有|[-—－–/／]*)$/.test(clean) ? '' : clean
}

/** The unit's name before its first text, unless that begins with one of its names; 「我区」 at the beginning becomes the name. */
function named({ name, otherNames }: UnitTexts, text: string, isFirst: boolean): string {
  const self = [`我${selfWord(name)}`, `本${selfWord(name)}`].find((each) => text.startsWith(each))
  if (self !== undefined) return `${isFirst ? name : ''}${text.slice(self.length).replace(/^[，,、：:\s]+/, '') || text}`
  return isFirst && ![name, ...otherNames].some((each) => text.startsWith(each)) ? `${name}${text}` : text
}

/** How a unit calls itself: 爱辉区 says 我区, 市教育局 我局, 黑河自贸片区管委会 我委. */
function selfWord(name: string): string {
  return name.endsWith('管委会') ? '委' : (name.at(-1) ?? '')
}

/** 「截至2022年4月21日，孙吴县等2个单位未报送：孙吴县、逊克县。」; what nobody owes is not said. */
export function missingSentence(asOf: string, expected: number, missing: readonly string[]): string {
  if (expected === 0) return ''
  if (missing.length === 0) return `截至${asOf}，应报送的${expected}个单位均已报送。`
  if (missing.length === 1) return `截至${asOf}，应报送的${expected}个单位中，1个单位未报送：${missing[0]}。`
  return `截至${asOf}，${missing[0]}等${missing.length}个单位未报送：${missing.join('、')}。`
}
