import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

/** The two parts of 三、重点任务及分工; the source has no template of a monthly report, so its headings are theirs. */
export const domains: PackInput['domains'] = [
  { number: 1, title: '动态调整2项工作指标', reportTitle: '动态调整2项工作指标', source: clause('三（一）') },
  { number: 2, title: '动态新增10项工作任务', reportTitle: '动态新增10项工作任务', source: clause('三（二）') },
]
