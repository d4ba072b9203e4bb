import type { PackInput } from '../schema.ts'
import { difference, localitiesAndDepartments, materialDay, paragraph } from './outline.ts'

const heading = '加强政务诚信建设'

/** 二（一）: integrity of the government itself. */
export const governmentIntegrityTasks: PackInput['tasks'] = [
  paragraph(4, {
    printed: '二、（一）1',
    heading,
    title: '加强重点领域政务诚信建设',
    goal: '给予市场主体稳定预期，增强企业信心。',
    leads: ['development-and-reform-commission', 'finance-bureau'],
    measures: [
      {
        text: '在项目投资、政府采购、招标投标等重点领域强化诚信建设，对依法作出的政策承诺和签订的各项合同要认真履约和兑现。',
        shortTitle: '履行政策承诺和合同',
      },
      {
        text: '梳理相关政策措施并及时公开，注重合理保持政策的稳定性、连续性，给予市场主体稳定预期，增强企业信心。',
        shortTitle: '梳理公开政策措施',
      },
    ],
    ending: '（责任单位：市发改委、市财政局按职责分别负责）',
  }),
  // M-049, M-135.
  paragraph(5, {
    printed: '二、（一）2',
    heading,
    title: '深入开展政府失信违约专项清理',
    goal: '纳入清单管理的政府和部门失信违约事项619项，2020年底前全部清零。',
    leads: ['business-environment-bureau'],
    responsible: localitiesAndDepartments,
    measures: [
      { text: '在“清赖行动”基础上继续加大对政府失信违约治理力度。', shortTitle: '加大失信违约治理力度' },
      {
        text: '坚持减少存量、遏制增量的原则，降低政府失信违约治理率，纳入清单管理的政府和部门失信违约事项619项，2020年底前全部清零。',
        shortTitle: '失信违约事项清零',
        deadlines: [materialDay, { wording: '2020年底前全部清零', by: '2020-12-31', what: '619项全部清零' }],
        differences: [
          difference('deadline', 'A-31', {
            body: '2020年底前全部清零',
            table: '六（二）：各责任单位在10月30日前将相关材料的电子版、纸质版加盖公章反馈至市信用办',
            reading: '两个日期均保留：10月30日前反馈相关材料，2020年底前619项全部清零。',
          }),
          difference('text', 'A-25', {
            body: '降低政府失信违约治理率',
            table: '坚持减少存量、遏制增量的原则',
            reading: '原文文字保留备查，工作成效按减少存量、遏制增量和619项全部清零掌握。',
          }),
        ],
      },
    ],
    ending: '（责任单位：市营商环境局牵头，各地、各部门分别负责）',
  }),
  paragraph(6, {
    printed: '二、（一）3',
    heading,
    title: '强化事业单位法人信用管理',
    goal: '规范惩戒程序，强化整改落实。',
    leads: ['public-establishment-office'],
    measures: [
      { text: '加强市直事业单位事中事后监管，改革完善法人公示信息随机抽查办法；', shortTitle: '完善公示信息抽查办法' },
      { text: '加强法人年度报告公示规范和专项督查。', shortTitle: '法人年度报告公示督查' },
      {
        text: '加强事业单位法定代表人信用监管，配合相关部门进一步完善失信被执行人限制登记为法定代表人联合惩戒办法，规范惩戒程序，强化整改落实。',
        shortTitle: '法定代表人信用监管',
      },
    ],
    ending: '（责任单位：市委编办）',
  }),
  // M-051.
  paragraph(7, {
    printed: '二、（一）4',
    heading,
    title: '加强公职人员政务诚信建设',
    goal: '实现信用信息的交换共享，将其作为干部考核、任用和奖惩的重要依据。',
    leads: ['business-environment-bureau', 'organisation-department', 'human-resources-bureau'],
    responsible: localitiesAndDepartments,
    measures: [
      {
        text: '完善政府部门和公职人员的诚信档案，统一“公务员、机关事业单位人员信用档案”模板格式内容及分级管理标准，',
        shortTitle: '统一信用档案模板和标准',
      },
      {
        text: '建立公务员、机关事业单位人员的信用档案，依法依规将公职人员的廉政记录、年度考核结果、相关违法违纪违约行为等信用信息纳入档案，实施分级管理，并归集至市信用信息共享平台，实现信用信息的交换共享，将其作为干部考核、任用和奖惩的重要依据。',
        shortTitle: '建立公职人员信用档案',
      },
    ],
    ending: '（责任单位：市营商环境局、市委组织部、市人社局牵头，各地、各部门分别负责)',
  }),
]
