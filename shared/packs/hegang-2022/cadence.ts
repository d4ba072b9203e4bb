import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

/** From the month of the notice to the year's end: 四（三） asks for progress month by month and names no day. */
export const cadence: PackInput['cadence'] = {
  from: '2022-06',
  to: '2022-12',
  startsOn: '2022-06-01',
  endsOn: '2022-12-31',
  obligations: [
    {
      kind: 'monthly-report',
      title: '台账工作进展情况',
      dueDay: 25,
      audience: 'reporting',
      countsForAppraisal: false,
      inclusive: true,
      source: clause('四（三）'),
    },
  ],
  officeDays: { settlePlan: 5, review: 27, finalise: 29, publish: 31 },
  monthly: [{ kind: 'schedule-review', title: '逐月跟踪问效，收集汇总台账的工作月度进展情况', source: clause('四（三）') }],
  quarterly: [],
  yearly: [
    {
      kind: 'lead-unit-plan',
      title: '鹤岗海关、市科技局制定具体实施方案和全年工作计划，明确县区工作任务和考核评价标准',
      source: clause('四（二）'),
    },
  ],
}
