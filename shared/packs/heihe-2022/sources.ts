import type { PackInput, Source } from '../schema.ts'

const issuer = '黑河市政务守信践诺工作专班办公室'
const issuedOn = '2022-04-18'

const ids = {
  plan: 'heihe-2022:source:implementation-plan',
  workRules: 'heihe-2022:source:work-rules',
  monthlyReport: 'heihe-2022:source:monthly-report-template',
  appraisalRules: 'heihe-2022:source:appraisal-rules',
  selfAssessment: 'heihe-2022:source:self-assessment-sheet',
} as const

/** A place in one of the programme's documents: `clause('appraisalRules', '二（一）1')`. */
export function clause(document: keyof typeof ids, place: string): Source {
  return { document: ids[document], clause: place }
}

/** 文件依据 (M-010). The programme's own papers carry no 文号 (office.md «Documents»). */
export const sourceDocuments: PackInput['sourceDocuments'] = [
  { id: ids.plan, title: '关于印发《黑河市政务守信践诺工作专班实施方案》的通知', number: null, issuer, issuedOn },
  { id: ids.workRules, title: '关于印发《黑河市政务守信践诺工作专班工作制度》的通知', number: null, issuer, issuedOn },
  { id: ids.monthlyReport, title: '政务守信践诺工作专班月度工作推进情况（模板）（工作制度附件1）', number: null, issuer, issuedOn },
  { id: ids.appraisalRules, title: '黑河市政务守信践诺工作专班考评细则（试行）（工作制度附件2）', number: null, issuer, issuedOn },
  { id: ids.selfAssessment, title: '县（市、区）政务守信践诺专班X月自查评分表（工作制度附件3）', number: null, issuer, issuedOn },
]

/** The upper documents that the notices name; their dates (and for two of them the issuer) are not in the sources. */
export const citedDocuments: NonNullable<PackInput['citedDocuments']> = [
  {
    id: 'heihe-2022:cited:provincial-action-plan',
    title: '关于印发〈黑龙江省营商环境评价体系〉和〈黑龙江省2022年优化营商环境专项行动方案〉的通知',
    number: '黑办发〔2022〕15号',
    issuer: null,
    source: clause('plan', '印发通知'),
  },
  {
    id: 'heihe-2022:cited:city-action-plan',
    title: '关于印发〈黑河市2022年优化营商环境专项行动方案〉的通知',
    number: '黑市办发〔2022〕6号',
    issuer: '市委办公室、市人民政府办公室',
    source: clause('plan', '印发通知'),
  },
  {
    id: 'heihe-2022:cited:city-work-rules',
    title: '黑河市优化营商环境专项行动工作专班工作制度',
    number: null,
    issuer: null,
    source: clause('workRules', '印发通知'),
  },
]
