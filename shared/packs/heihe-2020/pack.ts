import { definePack } from '../define.ts'
import { unitId } from '../heihe/units.ts'
import { cadence } from './cadence.ts'
import { domains } from './domains.ts'
import { indicators } from './indicators.ts'
import { ledgers, ledgerSeeds } from './ledgers.ts'
import { readings, terms } from './readings.ts'
import { citedDocuments, office, sourceDocuments } from './sources.ts'
import { tasks } from './tasks.ts'
import { units } from './units.ts'
import { glossary, ledgerChoices } from './venues.ts'

/** 《2020年黑河市社会信用体系建设工作要点》, 黑市诚信办发〔2020〕4号 of 3 July 2020. It has no 考评细则 and no 工作制度. */
export const heihe2020 = definePack({
  format: 1,
  id: 'heihe-2020',
  version: 1,
  title: '2020年黑河市社会信用体系建设工作要点',
  city: '黑河市',
  year: 2020,
  sourceDocuments,
  citedDocuments,
  officeName: office,
  hostUnitId: unitId('business-environment-bureau'),
  units,
  domains,
  tasks,
  indicators,
  ledgers,
  ledgerSeeds,
  ledgerChoices,
  glossary,
  documents: ['reminder-slip', 'supervision-notice', 'internal-reminder', 'inquiry-letter', 'task-breakdown', 'signing-sheet'],
  cadence,
  appraisal: null,
  readings,
  terms,
  letterhead: {
    headLines: [office],
    signOff: '市“诚信黑河”建设工作领导小组办公室',
    sealedBy: null,
    printedBy: office,
    organCode: '黑市诚信办发',
  },
  signers: [],
  articles: [],
})
