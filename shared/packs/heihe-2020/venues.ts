import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

/** 五进 of 2020: where 诚信黑河 goes (三（一）); 机关 and 村屯 came later (M-166). */
export const venues = ['大厅', '校园', '企业', '市场', '社区'] as const

/** The same five among the choices of the ledger that later years share. */
export const ledgerChoices: NonNullable<PackInput['ledgerChoices']> = [
  {
    ledger: 'seven-venues',
    column: 'venue',
    options: ['serviceHalls', 'campuses', 'enterprises', 'markets', 'communities'],
    source: clause('三（一）'),
  },
]

/** Words of this programme for things that later years call otherwise. */
export const glossary: NonNullable<PackInput['glossary']> = [
  { word: '严重失信主体名单', says: '联合奖惩名单', source: clause('四（二）') },
  { word: '七进', says: '五进', source: clause('三（一）') },
  { word: '机关、大厅、校园、企业、市场、社区、村屯', says: venues.join('、'), source: clause('三（一）') },
  { word: '市专班', says: '市“诚信黑河”建设工作领导小组', source: clause('印发通知') },
  { word: '专班办公室', says: '市信用办', source: clause('印发通知') },
  { word: '县（市、区）专班', says: '县（市、区）诚信建设工作领导小组办公室', source: clause('印发通知') },
]
