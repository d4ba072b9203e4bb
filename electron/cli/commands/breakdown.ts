import { basename } from 'node:path'
import { lookAtBreakdown } from '#electron/app/breakdown-look.ts'
import { AppError } from '#shared/domain/errors.ts'
import { dayInChina } from '#shared/domain/period.ts'
import { breakdownFields } from '#shared/packs/breakdown.ts'
import { type BreakdownDifference, differenceFields } from '#shared/packs/breakdown-difference.ts'
import { findPack } from '#shared/packs/index.ts'
import { type Terminal, answer } from '../terminal.ts'
import { type Words, usage } from '../words.ts'

/** `breakdown import FILE --compare ID`: a 分解表 or 动态调整台账 as tasks, and where it differs from a programme; nothing is stored. */
export async function breakdownCommand(words: Words, terminal: Terminal): Promise<number> {
  if (words.operand(1, '子命令（import）') !== 'import') {
    throw new AppError('invalid_input', { place: '命令', problem: 'breakdown 的子命令为 import' })
  }
  const path = words.operand(2, '文件')
  const compare = packOf(words.option('compare'))
  const today = words.option('today') ?? dayInChina(new Date().toISOString())
  const look = await lookAtBreakdown({ path, name: basename(path) }, { compare, today, table: tableOf(words.option('table')) })
  const { counts, problems, differences } = look
  answer(terminal, words.flag('json'), look, [
    `${counts.tasks}项任务、${counts.measures}项措施、${counts.leads}个牵头`,
    ...problems.map((each) => `第${each.row}行 ${breakdownFields[each.field]}“${each.text}”${each.problem}`),
    ...differences.map(differenceLine),
    ...(compare === null ? [] : [`与“${compare.title}”有${differences.filter((each) => each.known === null).length}处差异待核定`]),
  ])
  return 0
}

function packOf(id: string | undefined) {
  if (id === undefined) return null
  const pack = findPack(id)
  if (pack === undefined) throw usage('--compare', `没有编号为“${id}”的方案`)
  return pack
}

/** Tables are counted from 1, as a person counts them. */
function tableOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^[1-9]\d{0,3}$/.test(text)) throw usage('--table', '应为表格的序号，从1起')
  return Number(text) - 1
}

function differenceLine({ where, field, document, pack, known, obstacle }: BreakdownDifference): string {
  const subject = `${where}　${differenceFields[field]}　文件：${document === '' ? '（无）' : document}`
  if (known !== null) return `${subject}　正文：${pack}（已有口径 ${known.requirement}：${known.reading}）`
  return `${subject}　方案：${pack === '' ? '（无）' : pack}${obstacle === null ? '' : `（${obstacle}）`}`
}
