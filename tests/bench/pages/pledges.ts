import type { InputOf, OutputOf } from '#shared/api/contract.ts'

/** Entries of 政务诚信承诺 for the pages that are measured: the same entry for the same number, made when it is asked for. */

export const pledgeCount = 100_000

type Entries = OutputOf<'ledgers.entries'>

const counties = ['逊克县', '孙吴县', '爱辉区', '北安市', '嫩江市', '五大连池市']
const bureaus = [
  '教育局',
  '财政局',
  '司法局',
  '民政局',
  '审计局',
  '水务局',
  '交通运输局',
  '自然资源局',
  '市场监督管理局',
  '住房和城乡建设局',
]
const contents = [
  '政务服务事项按公开时限办结',
  '合同款项按约定期限支付',
  '招商引资政策逐项兑现',
  '惠企利民政策及时公开并落实到位',
  '群众诉求限期答复',
]
const statuses = ['due', 'pledged', 'published', 'published', 'exempt']

export function pledgeAt(turn: number): Entries['rows'][number] {
  const county = counties[turn % counties.length] ?? ''
  const day = `2022-${two(1 + (turn % 12))}-${two(1 + ((turn * 7919) % 28))}`
  const subjects = Array.from({ length: 1 + (turn % 3) }, (_, at) => contents[(turn * 7 + at) % contents.length])
  return {
    entryId: `pledge-${turn}`,
    unit: { unitId: `unit-${turn % counties.length}`, name: county },
    status: statuses[turn % statuses.length] ?? '',
    period: day.slice(0, 7),
    dueOn: null,
    isOverdue: false,
    fields: {
      pledgingUnit: `${county}${bureaus[(turn * 31) % bureaus.length]}`,
      creditCode: `11231123${String(turn).padStart(9, '0')}X`,
      isClassified: turn % 40 === 0 ? 'yes' : 'no',
      year: 2022,
      content: `第${turn + 1}号：${subjects.join('，')}。`,
      pledgedOn: day,
      publishedOn: day,
      sentToCityOn: day,
      sentToProvinceOn: day,
    },
    names: {},
    warnings: [],
    isOnBehalf: false,
    rev: 1,
  }
}

/** A page as the store gives it: the rows after the cursor, so many as are asked for. */
export function pledgesAfter({ cursor, limit = 100 }: Pick<InputOf<'ledgers.entries'>, 'cursor' | 'limit'>): Entries {
  const first = Number(cursor ?? 0)
  const end = Math.min(first + limit, pledgeCount)
  const rows = Array.from({ length: end - first }, (_, step) => pledgeAt(first + step))
  return { rows, next: end < pledgeCount ? String(end) : null, total: pledgeCount }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
