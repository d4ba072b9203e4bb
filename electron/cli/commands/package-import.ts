import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { type ReceiptWay, receiptWays } from '#shared/domain/submission.ts'
import { packageStatuses, recordOutcomes } from '#shared/exchange/conditions.ts'
import { inOffice } from '../office.ts'
import { typed } from '../session.ts'
import { type Terminal, answer } from '../terminal.ts'
import { type Words, usage } from '../words.ts'
import { type Look, lookAtFile, lookThrough, signerWords } from './package-look.ts'
import { aboutLines, packageFile } from './package-words.ts'

type Counts = OutputOf<'exchange.take'>['counts']

/**
 * `package import FILE --data DIR --received-on DATE --way WAY [--note REASON]`: imports as the page does, or keeps the package
 * 已收待核验. With `--dry-run` nothing is written: counts and rows of what would happen, exit 1 where something would be left out.
 */
export async function importPackage(words: Words, terminal: Terminal): Promise<number> {
  const { path } = await packageFile(words.operand(2, '数据包文件'))
  words.needed('data', '数据文件夹')
  const answers = { file: path }
  if (words.flag('dry-run')) return sayLook(words, terminal, await inOffice(words, terminal, answers, lookThrough))
  const received = receivedOf(words)
  const taken = await inOffice(words, terminal, answers, async (session) => {
    const { token } = await lookAtFile(session)
    return typed(session)('exchange.take', { token, ...received })
  })
  const lines = [`${packageStatuses[taken.status]}　${countWords(taken.counts)}`, ...taken.sentences]
  answer(terminal, words.flag('json'), taken, lines)
  return 0
}

/** The day is checked by the service, as the page's is. */
function receivedOf(words: Words): Omit<InputOf<'exchange.take'>, 'token'> {
  const receivedOn = words.needed('received-on', '实际收件日期')
  return { receivedOn, way: wayOf(words.needed('way', '收件方式')), note: words.option('note') ?? '' }
}

/** `usbStick` or U盘. */
function wayOf(text: string): ReceiptWay {
  const ways = Object.keys(receiptWays) as ReceiptWay[]
  const way = ways.find((each) => each === text || receiptWays[each] === text)
  if (way === undefined)
    throw usage('--way', `没有收件方式“${text}”，可选：${ways.map((each) => `${each}（${receiptWays[each]}）`).join('、')}`)
  return way
}

function sayLook(words: Words, terminal: Terminal, look: Look): number {
  answer(terminal, words.flag('json'), look, [...aboutLines(look.about), ...lookLines(look)])
  return look.state === 'ready' && look.counts.conflict + look.counts.refused > 0 ? 1 : 0
}

function lookLines(look: Look): string[] {
  switch (look.state) {
    case 'ready': {
      const rows = look.rows.map(({ outcome, noun, subject, inside, after }) =>
        [recordOutcomes[outcome].label, noun, subject, inside, after].filter((part) => part !== '').join('　'),
      )
      return [countWords(look.counts), ...rows, ...look.sentences, '未写入任何数据']
    }
    case 'unknownKey':
      return ['来源单位的密钥尚未登记，导入时只收存并登记收件日期，电话核对校验码后内容生效']
    case 'roster':
      return [`开通包的校验码　${look.code}`, '请在工作台窗口中核对校验码后启用']
    case 'known':
      return [`${signerWords(look)}，再次导入不作任何改动`]
  }
}

/** `新增43条，新版本2条`; 没有内容 where there is none. */
function countWords(counts: Counts): string {
  const outcomes = Object.keys(recordOutcomes) as (keyof Counts)[]
  const told = outcomes.filter((each) => counts[each] > 0).map((each) => `${recordOutcomes[each].label}${counts[each]}条`)
  return told.length === 0 ? '没有写入记录' : told.join('，')
}
