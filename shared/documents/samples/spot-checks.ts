import type { z } from 'zod'
import type { spotCheckRecordFacts } from '../kinds/appraisal/spot-check-record.ts'

/** 抽查 of one month for `document samples`: counties and measures are the programme’s, what was found is invented. */
export const spotCheckRecordSample: z.input<typeof spotCheckRecordFacts> = {
  draftedOn: '2022-05-12',
  month: '2022-04',
  body: '黑河市政务守信践诺工作专班',
  unit: '黑河市政务守信践诺工作专班办公室',
  rulesTitle: '黑河市政务守信践诺工作专班考评细则（试行）',
  checkers: '',
  remark: '',
  checks: [
    {
      checkedOn: '2022-04-26',
      county: '逊克县',
      howChosen: '随机抽取',
      scope: '“诚信黑河”宣传教育活动开展情况，调阅方案和现场照片',
      effect: '计入4月考评',
      findings: [
        { measure: '7-3 进校园方案', finding: '未属实', reason: '学校未收到方案' },
        { measure: '7-6 进社区方案', finding: '属实', reason: '' },
      ],
    },
    {
      checkedOn: '2022-05-12',
      county: '孙吴县',
      howChosen: '4月份自评满分单位中随机抽取',
      scope: '承诺书签订和公示情况',
      effect: '在5月考评扣减\n（按原月分值）',
      findings: [{ measure: '1-1 签订承诺书', finding: '未属实', reason: '36家部门中3家承诺书未公示' }],
    },
  ],
}
