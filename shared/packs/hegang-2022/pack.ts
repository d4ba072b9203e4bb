import { definePack } from '../define.ts'
import { hegangUnits, unitId } from '../hegang/units.ts'
import { cadence } from './cadence.ts'
import { domains } from './domains.ts'
import { indicators } from './indicators.ts'
import { ledgers } from './ledgers.ts'
import { readings, terms } from './readings.ts'
import { citedDocuments, issuingOrgan, sourceDocuments } from './sources.ts'
import { tasks } from './tasks.ts'

/** 鹤岗市 2022: the 动态调整工作目标任务实施方案 of 1 June 2022 with its 台账. It has no 考评细则 and no 工作制度. */
export const hegang2022 = definePack({
  format: 1,
  id: 'hegang-2022',
  version: 1,
  title: '鹤岗市2022年政务守信践诺工作动态调整目标任务',
  city: '鹤岗市',
  year: 2022,
  sourceDocuments,
  citedDocuments,
  officeName: '鹤岗市政务守信践诺工作专班办公室',
  hostUnitId: unitId('business-environment-bureau'),
  units: hegangUnits,
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
    'task-breakdown',
    'signing-sheet',
  ],
  cadence,
  appraisal: null,
  readings,
  terms,
  letterhead: {
    headLines: ['鹤岗市社会信用体系建设工作', '领导小组办公室'],
    signOff: issuingOrgan,
    sealedBy: null,
    printedBy: issuingOrgan,
    organCode: '鹤信用办发',
  },
  signers: [],
  articles: [],
})
