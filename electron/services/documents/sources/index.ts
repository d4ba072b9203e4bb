import { appraisalSources } from './appraisal.ts'
import { briefSources } from './briefs.ts'
import { circularSources } from './circulars.ts'
import { filingSources } from './filing.ts'
import { letterSources } from './letters.ts'
import { meetingSources } from './meetings.ts'
import { noticeSources } from './notices/index.ts'
import { reportSources } from './reports.ts'
import type { Source, Sources } from './source.ts'
import { tableSources } from './tables.ts'
import { workTableSources } from './work-tables/index.ts'

/** Every source, by the id of its kind; kinds that a command of their own drafts have none. */
const sources: Sources = {
  ...appraisalSources,
  ...briefSources,
  ...circularSources,
  ...filingSources,
  ...letterSources,
  ...meetingSources,
  ...noticeSources,
  ...reportSources,
  ...tableSources,
  ...workTableSources,
}

/** The source of a kind, or undefined where only the command that it belongs to drafts it. */
export function sourceOfKind(kindId: string): Source | undefined {
  return sources[kindId]
}
