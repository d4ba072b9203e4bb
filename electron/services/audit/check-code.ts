import { eventByCode, witnessByCode } from '#db/repositories/audit.ts'
import { readAuditCode } from '#shared/domain/audit-code.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { ServiceContext } from '../context.ts'
import { paperInWords } from './papers.ts'
import { rowsOf } from './rows.ts'

/**
 * 核对纸面编码: holds a code from paper against the chain. Only this finds a chain that was written anew with everything in it: the
 * paper lies outside of the machine.
 */
export async function checkPaperCode(context: ServiceContext, input: { readonly code: string }) {
  const { db } = context.store
  const code = readAuditCode(input.code)
  if (code === null) throw new AppError('invalid_input', { place: '纸面编码', problem: '应为10位数字和字母A至F' })
  const event = await eventByCode(db, code)
  const noted = await witnessByCode(db, code)
  const paper = noted === undefined ? null : { ...(await paperInWords(db, noted)), at: noted.at }
  if (event !== undefined) {
    const [row = null] = await rowsOf(context, db, [event])
    return { standing: 'agrees' as const, sentence: agreement(event.seq), row, paper }
  }
  if (noted !== undefined) return { standing: 'differs' as const, sentence: difference(noted.seq), row: null, paper }
  return { standing: 'unknown' as const, sentence: stranger, row: null, paper }
}

function agreement(seq: number): string {
  return `编码与第 ${seq} 条一致。全面校验同时通过的，第 ${seq} 条及以前的记录自编码形成后没有改动。`
}

function difference(seq: number): string {
  return `本机记有此编码，但现有日志的第 ${seq} 条与之不符：编码形成后，日志被截去或者重写。请保留纸件和现有数据，并与备份比对。`
}

const stranger =
  '现有日志中没有此编码。请先核对抄录是否有误、纸件是否由本机打印；均无误的，编码形成后日志已被截去或者重写，请保留纸件和现有数据，并与备份比对。'
