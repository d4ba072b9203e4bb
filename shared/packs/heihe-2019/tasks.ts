import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'
import { businessAndDataTasks } from './tasks-business-and-data.ts'
import { governmentIntegrityTasks } from './tasks-government-integrity.ts'
import { regulationTasks } from './tasks-regulation.ts'

/** 二、主要措施: five actions with 13 points. */
export const tasks: PackInput['tasks'] = [...regulationTasks, ...governmentIntegrityTasks, ...businessAndDataTasks]

/** Each action is a 领域 of its own. */
export const domains: PackInput['domains'] = tasks.map(({ number, title, source, printedNumber }) => ({
  number,
  printedNumber: printedNumber ?? null,
  title,
  reportTitle: title,
  source: clause('plan', source.clause),
}))
