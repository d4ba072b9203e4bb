import { taskBreakdownFacts } from '../report-facts.ts'
import type { Sources } from './source.ts'

/** 表册. */
export const tableSources: Sources = {
  'task-breakdown': { take: (context, db) => taskBreakdownFacts(context, db) },
}
