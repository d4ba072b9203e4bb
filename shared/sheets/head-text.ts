/** The names of columns as offices write them, in the forms in which they are compared. */

/** Half width, upper case, brackets alike, without blanks, marks and punctuation: 「★ 承诺 单位（盖章）：」 is `承诺单位(盖章)`. */
export function comparableLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Cf}]+/gu, '')
    .replaceAll(/[〔【[{]/g, '(')
    .replaceAll(/[〕】\]}]/g, ')')
    .replaceAll(/[^\p{L}\p{N}()%]/gu, '')
    .toUpperCase()
}

/** The comparable form without what stands in brackets: `合同金额(万元)` is `合同金额`; a name that is all brackets keeps them. */
export function bareLabel(label: string): string {
  const whole = comparableLabel(label)
  const bare = whole.replaceAll(/\([^()]*\)/g, '').replaceAll(/[()]/g, '')
  return bare === '' ? whole : bare
}

/** Words of one meaning in the heads of tables; the first of a row stands for all of it. */
const sameWords: readonly (readonly string[])[] = [
  ['统一社会信用代码', '社会信用代码', '统一信用代码', '信用代码', '机构信用代码'],
  ['填报单位', '报送单位', '填表单位', '上报单位', '填报部门'],
  ['办理状态', '状态', '当前状态', '目前状态'],
  ['备注', '备注说明', '附注'],
  ['联系电话', '电话', '联系方式', '联系电话号码'],
]
const canonical: ReadonlyMap<string, string> = new Map(
  sameWords.flatMap(([first = '', ...rest]) => rest.map((word) => [word, first] as const)),
)

/** The bare form with its usual variants made alike: 时间 and 日期, 「…名称」 and the name itself, words of one meaning. */
export function looseLabel(label: string): string {
  const bare = bareLabel(label)
  const known = canonical.get(bare)
  if (known !== undefined) return known
  const tailless = bare.replace(/时间$/, '日期').replace(/(?<=.{2})(?:名称|全称)$/, '')
  return canonical.get(tailless) ?? tailless
}

/** What the last brackets of a column's name say: 「合同金额（万元）」 is measured in 万元; null where there are none. */
export function bracketedUnit(label: string): string | null {
  const found = [...label.normalize('NFKC').matchAll(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g)].at(-1)?.[1]
  const unit = found?.replace(/^单位[:：]/, '').trim() ?? ''
  return unit === '' ? null : unit
}

const captions =
  /^(?:填报|填表|制表|报送|上报|编制|统计|汇总)?(?:单位|部门|日期|时间|年度|年份|月份|时段)(?:\((?:盖章|公章|签章)\))?[:：]|^截(?:至|止)(?:日期|时间)?(?:[:：]|\d{4}年\d{1,2}月(?:\d{1,2}日)?$|$)|^密级(?:[:：★]|$)|^附件\d*[:：]?$|^表号|^期数[:：]/
const feet =
  /^(?:单位|分管|主管|部门)?(?:负责人|领导|领导签字)(?:\(.*?\))?[:：]|^(?:审核|审批|填报|填表|制表|经办|联系|复核|统计)人(?:员)?(?:\(.*?\))?[:：]|^联系(?:电话|方式)[:：]|^(?:填报|填表|制表|报送)(?:日期|时间)[:：]|^第.{0,4}页共.{0,4}页$/
const notes = /^(?:注|备注|说明|填表说明|填报说明|注意事项|备注说明)\d*[:：]/
const totals = /^(?:本页|本月|本年|全市|全县|全区)?(?:合计|总计|小计|共计|累计)$/

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '')
}

/** 「填报单位（盖章）：」, 「截至：2022年4月20日」, 「单位：万元」: lines between title and head. */
export function isCaption(text: string): boolean {
  return captions.test(plain(text))
}

/** 「单位负责人：」「审核人：」「联系电话：」: the foot of a table. */
export function isFoot(text: string): boolean {
  return feet.test(plain(text))
}

/** 「注：……」, 「填表说明：……」. */
export function isNote(text: string): boolean {
  return notes.test(plain(text))
}

/** 「合 计」, 「小计：」. */
export function isTotal(text: string): boolean {
  return totals.test(plain(text).replace(/[:：]$/, ''))
}

/** 序号, 项次, No. */
export function isSerialLabel(label: string): boolean {
  return ['序号', '序', '项次', '顺序号', '行次', 'NO', '编号序'].includes(comparableLabel(label))
}
