import type { PackInput } from '../schema.ts'
import { businessAndSocietyTasks } from './tasks-business-and-society.ts'
import { governmentIntegrityTasks } from './tasks-government-integrity.ts'
import { publicityTasks } from './tasks-publicity.ts'
import { sanctionAndListTasks } from './tasks-sanctions-and-lists.ts'
import { supportSystemTasks } from './tasks-support-systems.ts'
import { workRequirementTasks } from './tasks-work-requirements.ts'

/** The numbered paragraphs of the 工作要点: 16 of 一 to 四 and 3 of 六. */
export const tasks: PackInput['tasks'] = [
  ...supportSystemTasks,
  ...governmentIntegrityTasks,
  ...businessAndSocietyTasks,
  ...publicityTasks,
  ...sanctionAndListTasks,
  ...workRequirementTasks,
]
