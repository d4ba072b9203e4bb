import type { PackInput, Source } from '../schema.ts'

/** 发文机关, as the red head and the signature of the notice have it. */
export const issuingOrgan = '鹤岗市社会信用体系建设工作领导小组办公室'

const plan = 'hegang-2022:source:adjustment-plan'

/** A place in the 实施方案 or in the 台账 annexed to it: `clause('三（一）1')`. */
export function clause(place: string): Source {
  return { document: plan, clause: place }
}

/** 文件依据 (M-010): one notice with its 实施方案 and 台账. */
export const sourceDocuments: PackInput['sourceDocuments'] = [
  {
    id: plan,
    title: '鹤岗市印发《关于政务守信践诺工作动态调整工作目标任务实施方案》的通知',
    number: '鹤信用办发〔2022〕12号',
    issuer: issuingOrgan,
    issuedOn: '2022-06-01',
  },
]

/** The upper documents that the notice names. */
export const citedDocuments: NonNullable<PackInput['citedDocuments']> = [
  {
    id: 'hegang-2022:cited:provincial-adjustment-plan',
    title: '黑龙江省政务守信践诺工作专班办公室印发〈关于动态调整工作目标任务实施方案〉的通知',
    number: null,
    issuer: '黑龙江省政务守信践诺工作专班办公室',
    source: clause('印发通知'),
  },
  {
    id: 'hegang-2022:cited:national-opinions',
    title: '中共中央办公厅国务院办公厅印发〈关于推进社会信用体系建设高质量发展促进形成新发展格局的意见〉',
    number: '中办发【2022】25号',
    issuer: '中共中央办公厅、国务院办公厅',
    source: clause('一'),
  },
  {
    id: 'hegang-2022:cited:provincial-catalogue',
    title: '黑龙江省公共信用信息目录',
    number: null,
    issuer: null,
    source: clause('三（二）3'),
  },
  {
    id: 'hegang-2022:cited:provincial-work-rules',
    title: '黑龙江省政务守信践诺工作专班工作制度',
    number: null,
    issuer: null,
    source: clause('四（四）'),
  },
]
