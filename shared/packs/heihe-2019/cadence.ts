import type { PackInput } from '../schema.ts'

/**
 * From the day of issue to the day of the 工作目标; 2020年底 is the outer date of one action only. The text asks for nothing monthly,
 * quarterly or yearly: the questionnaire comes back once.
 */
export const cadence: PackInput['cadence'] = {
  from: '2019-09',
  to: '2019-12',
  startsOn: '2019-09-19',
  endsOn: '2019-12-30',
  obligations: [],
  officeDays: { settlePlan: 5, review: 27, finalise: 29, publish: 31 },
  monthly: [],
  quarterly: [],
  yearly: [],
}
