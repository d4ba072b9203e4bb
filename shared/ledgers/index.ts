import { aeoCultivation } from './aeo-cultivation.ts'
import { approvalPledgeStandard } from './approval-pledge-standard.ts'
import { breachPublicity } from './breach-publicity.ts'
import { contractPerformance } from './contract-performance.ts'
import { creditArchive } from './credit-archive.ts'
import { creditCatalogue } from './credit-catalogue.ts'
import { creditCommunity } from './credit-community.ts'
import { creditForCertificate } from './credit-for-certificate.ts'
import { creditLoan } from './credit-loan.ts'
import { creditPlusScenario } from './credit-plus-scenario.ts'
import { creditRepair } from './credit-repair.ts'
import { creditRiskWatchlist } from './credit-risk-watchlist.ts'
import { disownedCommitment } from './disowned-commitment.ts'
import { faultyCode } from './faulty-code.ts'
import { governmentBreach } from './government-breach.ts'
import { governmentCreditRating } from './government-credit-rating.ts'
import { informationCollection } from './information-collection.ts'
import { informationReport } from './information-report.ts'
import { integrityCode } from './integrity-code.ts'
import { integrityModel } from './integrity-model.ts'
import { integrityPledge } from './integrity-pledge.ts'
import { integrityTraining } from './integrity-training.ts'
import { judgmentDefaulter } from './judgment-defaulter.ts'
import { keySectorPledge } from './key-sector-pledge.ts'
import { performanceComplaint } from './performance-complaint.ts'
import { practitionerCredit } from './practitioner-credit.ts'
import { publicCreditRating } from './public-credit-rating.ts'
import { publicityCase } from './publicity-case.ts'
import { ratingBatch } from './rating-batch.ts'
import { redBlackList } from './red-black-list.ts'
import { researchIntegrityPledge } from './research-integrity-pledge.ts'
import type { Ledger } from './schema.ts'
import { selfInspection } from './self-inspection.ts'
import { sevenVenues } from './seven-venues.ts'

/** The built-in ledgers in the order of the menu: a new one is one file and its line here. */
export const ledgers: readonly Ledger[] = [
  integrityPledge,
  contractPerformance,
  selfInspection,
  performanceComplaint,
  judgmentDefaulter,
  breachPublicity,
  disownedCommitment,
  governmentBreach,
  integrityTraining,
  sevenVenues,
  integrityModel,
  publicityCase,
  creditPlusScenario,
  publicCreditRating,
  creditCatalogue,
  integrityCode,
  creditLoan,
  informationCollection,
  informationReport,
  creditRepair,
  creditRiskWatchlist,
  redBlackList,
  creditArchive,
  practitionerCredit,
  creditForCertificate,
  researchIntegrityPledge,
  approvalPledgeStandard,
  aeoCultivation,
  creditCommunity,
  governmentCreditRating,
  faultyCode,
  ratingBatch,
  keySectorPledge,
]

/** The built-in ledger with this id (`integrity-pledge`), or undefined. */
export function findLedger(id: string): Ledger | undefined {
  return ledgers.find((ledger) => ledger.id === id)
}
