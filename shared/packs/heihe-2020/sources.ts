import type { PackInput, Source } from '../schema.ts'

export const office = '黑河市诚信黑河建设工作领导小组办公室'

const priorities = 'heihe-2020:source:work-priorities'

/** A place in the 工作要点: `clause('二（一）2')`. */
export function clause(place: string): Source {
  return { document: priorities, clause: place }
}

/** 文件依据 (M-010). */
export const sourceDocuments: PackInput['sourceDocuments'] = [
  {
    id: priorities,
    title: '关于印发《2020年黑河市社会信用体系建设工作要点》的通知',
    number: '黑市诚信办发〔2020〕4号',
    issuer: office,
    issuedOn: '2020-07-03',
  },
]

/** Documents that the text names; it gives no 文号 of any of them. */
export const citedDocuments: NonNullable<PackInput['citedDocuments']> = [
  {
    id: 'heihe-2020:cited:national-outline',
    title: '社会信用体系建设规划纲要（2014-2020年）',
    number: null,
    issuer: '国务院',
    source: clause('引言'),
  },
  {
    id: 'heihe-2020:cited:collection-catalogue',
    title: '省信用信息共享平台信用信息归集目录(2020年版)',
    number: null,
    issuer: null,
    source: clause('一（三）'),
  },
  {
    id: 'heihe-2020:cited:civic-morality-outline',
    title: '新时代公民道德建设实施纲要',
    number: null,
    issuer: null,
    source: clause('三（一）'),
  },
]
