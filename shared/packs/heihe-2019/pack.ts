import { definePack } from '../define.ts'
import { unitId } from '../heihe/units.ts'
import { cadence } from './cadence.ts'
import { indicators } from './indicators.ts'
import { questionnaires } from './questionnaire.ts'
import { glossary, readings, terms } from './readings.ts'
import { citedDocuments, office, sourceDocuments } from './sources.ts'
import { domains, tasks } from './tasks.ts'
import { units } from './units.ts'

/** 《黑河市市场监管指标专项提升行动方案》, 黑市诚信办发〔2019〕5号 of 19 September 2019. It has no 考评细则 and no 工作制度. */
export const heihe2019 = definePack({
  format: 1,
  id: 'heihe-2019',
  version: 1,
  title: '黑河市市场监管指标专项提升行动方案',
  city: '黑河市',
  year: 2019,
  sourceDocuments,
  citedDocuments,
  officeName: office,
  hostUnitId: unitId('business-environment-bureau'),
  units,
  domains,
  tasks,
  indicators,
  ledgers: [
    // 二（二）
    'information-collection',
    // 二（三）1
    'integrity-training',
    'credit-archive',
    'credit-repair',
    // 二（三）2
    'government-breach',
    // 一
    'disowned-commitment',
    // 二（三）5
    'contract-performance',
    // 二（四）1
    'credit-loan',
  ],
  questionnaires,
  glossary,
  documents: ['reminder-slip', 'supervision-notice', 'internal-reminder', 'inquiry-letter', 'task-breakdown', 'signing-sheet'],
  cadence,
  appraisal: null,
  readings,
  terms,
  letterhead: {
    headLines: [office],
    signOff: '市“诚信黑河”建设领导小组办公室',
    sealedBy: null,
    printedBy: office,
    organCode: '黑市诚信办发',
  },
  signers: [],
  articles: [],
})
