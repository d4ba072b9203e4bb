import type { PackInput, Source } from '../schema.ts'

export const office = '黑河市诚信黑河建设工作领导小组办公室'

const ids = { plan: 'heihe-2019:source:action-plan', survey: 'heihe-2019:source:indicator-survey' } as const
const number = '黑市诚信办发〔2019〕5号'
const issuedOn = '2019-09-19'

/** A place in the plan or in its questionnaire: `clause('plan', '二（三）2')`. */
export function clause(document: keyof typeof ids, place: string): Source {
  return { document: ids[document], clause: place }
}

/** 文件依据 (M-010); the questionnaire is the plan's 附件 and goes under its 文号. */
export const sourceDocuments: PackInput['sourceDocuments'] = [
  { id: ids.plan, title: '黑河市市场监管指标专项提升行动方案', number, issuer: office, issuedOn },
  { id: ids.survey, title: '信用监管指标调查问卷（黑河市市场监管指标专项提升行动方案附件）', number, issuer: office, issuedOn },
]

export const citedDocuments: NonNullable<PackInput['citedDocuments']> = [
  {
    id: 'heihe-2019:cited:benchmarking-notice',
    title: '关于贯彻落实省委省政府优化营商环境领导小组会议精神对标对表中国营商环境评价指标体系优化营商环境的通知',
    number: '黑环办发〔2019〕8号',
    issuer: null,
    source: clause('plan', '引言'),
  },
  {
    id: 'heihe-2019:cited:random-inspection-plan',
    title: '黑龙江省人民政府关于印发黑龙江省在市场监管领域全面推行部门联合“双随机、一公开”监管实施方案的通知',
    number: '黑政发〔2019〕7号',
    issuer: '黑龙江省人民政府',
    source: clause('plan', '二（一）1'),
  },
]
