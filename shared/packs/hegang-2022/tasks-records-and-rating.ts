import { unitId } from '../hegang/units.ts'
import type { PackInput } from '../schema.ts'
import { difference, dueBy, everyone, finallyBy, laterYear, measure, task } from './breakdown.ts'

/** 三（二）9 to 12: practitioners, faulty codes, public credit rating, pledges in key sectors. */
export const recordAndRatingTasks: PackInput['tasks'] = [
  task(9, {
    title: '加强重点行业从业人员信用体系建设',
    bodyTitle: '加强重点行业从业人员信用体系建设',
    bodyText:
      '探索将医疗、教育、工程建设等重点领域从业人员的执业行为依法记入个人信用记录，并共享至各级信用平台，对存在严重失信行为的依法实行行业禁入等惩戒措施。（牵头单位：市卫健委、市教育局、市住建局、市营商环境局；责任单位：各有关单位，各县（区）人民政府；完成时限：2024年12月底前）',
    goal: '三个重点领域从业人员执业行为信用记录基本建立完成。',
    measures: [
      measure('9-1', {
        text: '市卫健委、市教育局、市住建局分别牵头建立医疗、教育、工程建设三个领域从业人员执业行为信用记录，并共享至鹤岗市信用信息共享平台，对存在严重失信行为的依法实行行业禁入等惩戒措施。',
        shortTitle: '从业人员信用记录',
        leads: ['health-commission', 'education-bureau', 'housing-and-construction-bureau', 'business-environment-bureau'],
        responsible: everyone,
        deadlines: dueBy('12月底前', '基本建立信用记录'),
        finalDeadline: finallyBy(2024),
        differences: [
          difference('text', 'A-22', {
            body: '医疗、教育、工程建设等重点领域……共享至各级信用平台',
            table: '医疗、教育、工程建设三个领域……共享至鹤岗市信用信息共享平台',
            reading: '以台账为准，为三个领域。',
          }),
        ],
      }),
    ],
    differences: [laterYear(2024, '12月底前')],
  }),
  task(10, {
    title: '开展统一社会信用代码重错码推进工作',
    bodyTitle: '开展统一社会信用代码重错码推进工作',
    bodyText:
      '推动各行业主管部门采取有力措施，积极开展本领域统一社会信用代码重错码纠正工作。加快重错码清理、纠正工作，逐步实现鹤岗市社会统一信用代码重错码清零目标。（牵头单位：市委编办、市市场监督管理局、市司法局；完成时限：2024年12月底前）',
    goal: '逐步实现鹤岗市社会统一信用代码重错码清零目标。',
    measures: [
      measure('10-1', {
        text: '推动各行业主管部门采取有力措施，积极开展本领域统一社会信用代码重错码自检自查，加快重错码清理、纠正工作。',
        shortTitle: '重错码清理纠正',
        leads: ['public-establishment-office', 'market-regulation-bureau', 'justice-bureau'],
        responsible: [],
        deadlines: dueBy('12月底前'),
        finalDeadline: finallyBy(2024, '实现清零'),
        differences: [
          difference('text', 'A-22', {
            body: '积极开展本领域统一社会信用代码重错码纠正工作。加快重错码清理、纠正工作',
            table: '积极开展本领域统一社会信用代码重错码自检自查，加快重错码清理、纠正工作。',
            reading: '以台账为准，正文文字保留备查。',
          }),
        ],
      }),
    ],
    differences: [laterYear(2024, '12月底前')],
  }),
  task(11, {
    title: '探索开展公共信用信息公共评价',
    bodyTitle: '探索开展公共信用信息公共评价',
    bodyText:
      '依据全省统一的企业公共信用综合评价指标体系，依托鹤岗市信用信息共享平台生成公共信用评价结果，将相关产品通过鹤岗市信用信息共享平台推送各行业主管部门应用，为各部门实施信用分级分类监管的数据支撑，力争2022年底前生成第一批公共信用评价结果。（牵头单位：市营商环境局；责任单位：各有关单位，各县（区）人民政府；完成时限：2022年12月底前）',
    goal: '力争2022年底前生成第一批公共信用评价结果。',
    measures: [
      measure('11-1', {
        text: '依据全省统一的企业公共信用综合评价指标体系，依托鹤岗市信用信息共享平台生成公共信用评价结果，将相关产品通过鹤岗市信用信息共享平台推送各行业主管部门应用，为各部门实施信用分级分类监管的数据支撑。',
        shortTitle: '公共信用评价结果',
        leads: ['business-environment-bureau'],
        responsible: everyone,
        deadlines: dueBy('12月底前', '生成第一批评价结果'),
      }),
    ],
  }),
  task(12, {
    title: '推动重点领域信用承诺',
    bodyTitle: '推动重点领域信用承诺',
    bodyText:
      '推动各行管部门组织开展重点领域、重点行业及其从业人员签署信用承诺书，归集到鹤岗市信用信息共享平台记录信用档案。结合日常监管、执法监管、专项检查等活动，让相关主体及重点领域人群深入了解信用承诺的内容、要求和必要性，引导其作出信用承诺，增强信用自律意识，营造诚实守信的社会信用环境。（牵头单位：市营商环境局，责任单位：市市场监管局、市司法局、市教育局、市卫健委、市住建局、市消防救援支队、市审计局、市银保监分局、市文体广旅局、市民政局；完成时限：2022年8月底前）',
    goal: '重点领域、重点行业及其从业人员签署信用承诺书。',
    measures: [
      measure('12-1', {
        text: '推动各行管部门组织开展重点领域、重点行业及其从业人员签署信用承诺书，归集到鹤岗市信用信息共享平台记录信用档案。',
        shortTitle: '重点领域信用承诺',
        leads: [
          'market-regulation-bureau',
          'justice-bureau',
          'education-bureau',
          'health-commission',
          'housing-and-construction-bureau',
          'fire-and-rescue-detachment',
          'audit-bureau',
          'banking-insurance-regulator',
          'culture-and-tourism-bureau',
          'civil-affairs-bureau',
        ],
        responsible: [unitId('business-environment-bureau')],
        deadlines: dueBy('8月底前'),
        differences: [
          difference('leads', 'A-22', {
            body: '牵头单位：市营商环境局',
            table: '市市场监管局、市司法局、市教育局、市卫健委、市住建局、市消防救援支队、市审计局、市银保监分局、市文体广旅局、市民政局',
            reading: '牵头单位按台账的十个单位；仅见于正文牵头单位的市营商环境局为责任单位。',
          }),
          difference('responsible', 'A-22', {
            body: '责任单位：市市场监管局、市司法局、市教育局、市卫健委、市住建局、市消防救援支队、市审计局、市银保监分局、市文体广旅局、市民政局',
            table: '（列为牵头单位）',
            reading: '正文的十个责任单位在台账中为牵头单位，按台账。',
          }),
        ],
      }),
    ],
  }),
]
