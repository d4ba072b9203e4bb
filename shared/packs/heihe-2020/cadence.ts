import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

/** From the day of issue to 「2020年底前」. The text asks for nothing monthly: one return of material, and the list of each quarter. */
export const cadence: PackInput['cadence'] = {
  from: '2020-07',
  to: '2020-12',
  startsOn: '2020-07-03',
  endsOn: '2020-12-31',
  obligations: [],
  officeDays: { settlePlan: 5, review: 27, finalise: 29, publish: 31 },
  monthly: [],
  quarterly: [
    {
      kind: 'red-black-list',
      title: '汇总各成员单位报送的联合奖惩名单，联合市文明办发布全市“诚信红黑榜”',
      source: clause('四（二）'),
    },
  ],
  yearly: [
    {
      kind: 'work-material',
      title: '收集各责任单位10月30日前反馈的相关材料（电子版、纸质版加盖公章）',
      source: clause('六（二）'),
    },
  ],
}
