import { unitId } from '../heihe/units.ts'
import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'
import { connectedUnits } from './units.ts'

/** 专项台账 that the paragraphs call for, in their order. */
export const ledgers: string[] = [
  // 一（二）
  'information-report',
  // 一（三）
  'information-collection',
  // 二（一）1
  'contract-performance',
  // 二（一）2
  'government-breach',
  // 二（一）4
  'credit-archive',
  // 二（二）1
  'credit-loan',
  // 二（三）
  'practitioner-credit',
  // 三（一）
  'seven-venues',
  // 三（二）
  'integrity-model',
  // 三（二）、（三）
  'publicity-case',
  // 四（一）
  'credit-repair',
  // 四（二）
  'red-black-list',
  // 六（二）、（三）
  'self-inspection',
]

/** One row for each of the 23 对接单位, in the order of the text (M-163). */
export const ledgerSeeds: NonNullable<PackInput['ledgerSeeds']> = [
  { ledger: 'information-collection', unitIds: connectedUnits.map(unitId), source: clause('一（三）') },
]
