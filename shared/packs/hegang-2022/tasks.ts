import type { PackInput } from '../schema.ts'
import { certificateAndPledgeTasks } from './tasks-certificates-and-pledges.ts'
import { customsAndGrassrootsTasks } from './tasks-customs-and-grassroots.ts'
import { raisedIndicatorTasks } from './tasks-raised-indicators.ts'
import { recordAndRatingTasks } from './tasks-records-and-rating.ts'

/** The 动态调整目标任务工作台账: 2 raised indicators and 10 added tasks, 22 measures (M-023). */
export const tasks: PackInput['tasks'] = [
  ...raisedIndicatorTasks,
  ...certificateAndPledgeTasks,
  ...customsAndGrassrootsTasks,
  ...recordAndRatingTasks,
]
