import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

type DomainInput = PackInput['domains'][number]

function domain(number: number, printedNumber: string, title: string): DomainInput {
  return { number, printedNumber, title, reportTitle: title, source: clause(printedNumber) }
}

/** The first-level headings as they are numbered: after 四 comes 六. */
export const domains: DomainInput[] = [
  domain(1, '一', '完善社会信用基础支撑系统，提升服务功能'),
  domain(2, '二', '深入推进重点领域信用建设，优化信用环境'),
  domain(3, '三', '持续开展诚信建设宣传教育活动，营造社会氛围'),
  domain(4, '四', '加强信用信息和信用产品应用'),
  domain(6, '六', '工作要求'),
]
