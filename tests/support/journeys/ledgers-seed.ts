import type { InputOf } from '#shared/api/contract.ts'
import { codeRate, julyAdjustment } from '#tests/fixtures/adjustment.ts'
import type { Workbench } from '../workbench.ts'

/** What the journeys of the ledgers begin with. */

const officialNames = [
  '发展和改革局',
  '教育局',
  '工业和信息化局',
  '财政局',
  '自然资源局',
  '生态环境局',
  '住房和城乡建设局',
  '交通运输局',
  '水务局',
  '农业农村局',
]

/** 30 pledging units as rows of a spreadsheet (承诺单位名称, 统一社会信用代码, 是否涉密部门, 承诺年度), the first two 涉密. */
export const pledges = Array.from({ length: 30 }, (_, at) => {
  const county = ['逊克县', '孙吴县', '爱辉区'][Math.floor(at / 10)] ?? ''
  return [`${county}${officialNames[at % 10] ?? ''}`, '', at < 2 ? '是' : '否', '2022'].join('\t')
}).join('\r\n')

/** What is typed on the way from a pledge to its repair; the complainant is named in two places, as happens. */
export const chain = {
  respondent: '逊克县工业和信息化局',
  matter: '承诺的技改补贴未兑现',
  complainant: '欧阳鉴湖',
  handling: '已电话告知欧阳鉴湖受理情况',
  contract: '惠企技改补贴协议',
} as const

/** 619 失信违约事项, 616 of them resolved. */
export function breaches(unitId: string): InputOf<'ledgers.saveBlock'> {
  const changes = Array.from({ length: 619 }, (_, at) => ({
    entryId: null,
    rev: null,
    unitId,
    status: at < 616 ? 'resolved' : 'underway',
    fields: {
      matter: `拖欠工程款事项${at + 1}`,
      enterprise: `第${at + 1}建筑公司`,
      breachingUnit: '逊克县住房和城乡建设局',
      origin: 'stock',
      ...(at < 616 ? { resolvedOn: '2020-11-01' } : {}),
    },
  }))
  return { ledgerId: 'government-breach', changes }
}

/** What the pictures show of the ledgers: where each stands, with an entry, an indicator and a 动态调整方案 to open. */
export interface LedgerPlaces {
  readonly entry: string
  readonly indicator: string
  readonly adjustment: string
}

type Change = InputOf<'ledgers.saveBlock'>['changes'][number]

/** A few entries of three ledgers, a month of 赋码 and a drafted 动态调整方案 of `today`. */
export async function keepLedgers({ call }: Workbench, today: string): Promise<LedgerPlaces> {
  const unitId = (await call('ledgers.get', { ledgerId: 'integrity-pledge' })).units[0]?.unitId ?? ''
  const entry = (status: string, fields: Change['fields']): Change => ({ entryId: null, rev: null, unitId, status, fields })
  const pledging = pledges.split('\r\n').map((row, at) => pledgeEntry(row.split('\t'), at, today))
  const { entries } = await call('ledgers.saveBlock', {
    ledgerId: 'integrity-pledge',
    changes: pledging.map(({ status, fields }) => entry(status, fields)),
  })
  const pledge = entries[2]?.entryId ?? ''
  const heard = { matter: chain.matter, respondent: chain.respondent, complainant: chain.complainant, pledge }
  const handled = {
    channel: 'hotline',
    receivedOn: today,
    acceptedOn: today,
    handleBy: { wording: '6月10日前', by: '2022-06-10' },
    handling: chain.handling,
  }
  const complaint = { entryId: null, rev: null, unitId, status: 'handling', fields: { ...heard, ...handled } }
  const { entryId } = await call('ledgers.save', { ledgerId: 'performance-complaint', ...complaint })
  const coded = { month: today.slice(0, 7), sector: 'total', coded: 7312, entities: 31_264 }
  await call('ledgers.saveBlock', { ledgerId: 'integrity-code', changes: [entry('reported', coded)] })
  const { adjustmentId } = await call('adjustments.save', { ...julyAdjustment, issuedOn: today })
  return {
    entry: `/ledgers/performance-complaint/${entryId}`,
    indicator: `/ledgers/indicators/${encodeURIComponent(codeRate)}`,
    adjustment: `/ledgers/adjustments/${adjustmentId}`,
  }
}

/** The first units have published, the next have pledged, the last have neither; 涉密 ones give their name alone. */
function pledgeEntry(
  [pledgingUnit = '', , classified]: readonly string[],
  at: number,
  today: string,
): Pick<Change, 'fields'> & { readonly status: string } {
  const isClassified = classified === '是'
  const name = { pledgingUnit, isClassified: isClassified ? 'yes' : 'no', year: 2022 }
  if (isClassified || at >= 23) return { status: 'due', fields: name }
  const content = '依法依规兑现招商引资和惠企政策，按合同约定支付工程款，政务服务事项按承诺时限办结，接受社会监督。'
  const pledged = { ...name, content, pledgedOn: today, publishBy: { wording: '6月底前', by: '2022-06-30' } }
  return at < 9 ? { status: 'published', fields: { ...pledged, publishedOn: today } } : { status: 'pledged', fields: pledged }
}
