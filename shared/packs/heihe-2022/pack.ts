import { definePack } from '../define.ts'
import { heiheUnits, unitId } from '../heihe/units.ts'
import { appraisal } from './appraisal.ts'
import { articles } from './articles.ts'
import { cadence } from './cadence.ts'
import { domains } from './domains.ts'
import { indicators } from './indicators.ts'
import { ledgers } from './ledgers.ts'
import { letterhead, signers } from './letterhead.ts'
import { readings, terms } from './readings.ts'
import { citedDocuments, sourceDocuments } from './sources.ts'
import { tasks } from './tasks.ts'

/** 黑河市2022年政务守信践诺专项行动, from the 实施方案 with its 分解表 and the 工作制度 with its 考评细则, both of 18 April 2022. */
export const heihe2022 = definePack({
  format: 1,
  id: 'heihe-2022',
  version: 1,
  title: '黑河市2022年政务守信践诺专项行动',
  city: '黑河市',
  year: 2022,
  sourceDocuments,
  citedDocuments,
  officeName: '黑河市政务守信践诺工作专班办公室',
  hostUnitId: unitId('business-environment-bureau'),
  units: heiheUnits,
  domains,
  tasks,
  indicators,
  ledgers,
  documents: [
    'reminder-slip',
    'supervision-notice',
    'internal-reminder',
    'inquiry-letter',
    'monthly-report',
    'self-assessment-sheet',
    'score-detail',
    'monthly-circular',
    'task-breakdown',
    'signing-sheet',
  ],
  cadence,
  appraisal,
  readings,
  terms,
  letterhead,
  signers,
  articles,
})
