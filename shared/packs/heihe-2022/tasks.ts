import type { PackInput } from '../schema.ts'
import { pledgeAndTrainingTasks } from './tasks-pledges-and-training.ts'
import { publicationAndContractTasks } from './tasks-publication-and-contracts.ts'
import { venueAndPointTasks } from './tasks-venues-and-points.ts'
import { ratingAndWatchlistTasks } from './tasks-rating-and-watchlist.ts'
import { creditRepairTasks } from './tasks-credit-repair.ts'
import { catalogueAndSanctionTasks } from './tasks-catalogue-and-sanctions.ts'
import { codeAndLoanTasks } from './tasks-codes-and-loans.ts'
import { publicityTasks } from './tasks-publicity.ts'

/** The 重点任务分解表: 17 tasks, 31 measures (M-011). */
export const tasks: PackInput['tasks'] = [
  ...pledgeAndTrainingTasks,
  ...publicationAndContractTasks,
  ...venueAndPointTasks,
  ...ratingAndWatchlistTasks,
  ...creditRepairTasks,
  ...catalogueAndSanctionTasks,
  ...codeAndLoanTasks,
  ...publicityTasks,
]
