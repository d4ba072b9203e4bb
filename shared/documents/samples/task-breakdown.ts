import type { z } from 'zod'
import type { taskBreakdownFacts } from '../kinds/tables/task-breakdown.ts'

const sevenVenues = [
  ['进机关', ['市营商环境局']],
  ['进大厅', ['市营商环境局']],
  ['进校园', ['市教育局', '团市委']],
  ['进企业', ['市工商联', '市商务局']],
  ['进市场', ['市市场监管局']],
  ['进社区', ['市营商环境局']],
  ['进村屯', ['市农业农村局', '中国人民银行黑河市中心支行']],
] as const

/** An excerpt of the 2022 table: tasks whose cells span rows and whose measures have several leads. */
export const taskBreakdownSample: z.input<typeof taskBreakdownFacts> = {
  title: ['黑河市政务守信践诺工作专班', '重点任务分解表'],
  isAnnex: true,
  asOf: null,
  tasks: [
    {
      number: 1,
      title: '建立政务诚信承诺制度',
      goal: '作出承诺的各级政府及其部门应占本地政府及其部门总数的80%以上。',
      measures: [
        {
          text: '各级政府及其部门（不含国家安全等涉密部门）每年要围绕本级《政府工作报告》确定的重点目标任务、惠企利民政策兑现、合同协议履行、招商引资、社会管理、人民群众关心关注的热点等方面，作出依法行政、履职尽责政务诚信承诺，并积极践行承诺。',
          leads: ['市营商环境局'],
          deadline: '8月底',
        },
      ],
    },
    {
      number: 2,
      title: '建立健全政务承诺履约监督机制',
      goal: '督促、推动被列为失信被执行人名单的单位履行法律义务覆盖面应达到100%。',
      measures: [
        {
          text: '各级政府及其部门要履行政务诚信承诺，畅通失信违约行为投诉渠道，接受社会监督。',
          leads: ['市营商环境局'],
          deadline: '10月底',
        },
        {
          text: '要推动本级政府被列为失信被执行人名单的政府部门、事业单位和国有企业履行法律义务，及时退出失信被执行人名单。',
          leads: ['市营商环境局', '市法院'],
          deadline: '11月底',
        },
        { text: '加强政务失信舆情监测，及时消除不良影响，杜绝发生重大失信舆情事件。', leads: ['市委网信办'], deadline: '11月底' },
      ],
    },
    {
      number: 4,
      title: '加强公务员诚信教育培训',
      goal: '1.推动各地各部门广泛开展诚信教育活动。\n2.将诚信教育培训纳入各级组织系统培训体系中。',
      measures: [
        {
          text: '各级政府及其部门要制定年度培训计划，采取多种形式开展诚信教育培训。',
          leads: ['市委组织部', '市营商环境局'],
          deadline: '9月底',
        },
        {
          text: '推动将诚信教育纳入公务员培训和领导干部进修课程，定期开展公务员诚信教育培训，丰富公务员信用知识，促进信用意识养成，建设依法行政、诚实守信、高效廉洁的公职人员队伍。',
          leads: ['市委组织部', '市营商环境局'],
          deadline: '10月底',
        },
      ],
    },
    {
      number: 7,
      title: '开展诚信“七进”宣传教育活动',
      goal: '由各牵头单位、责任单位分别推进。',
      measures: sevenVenues.map(([venue, leads]) => ({
        text: `制定“诚信黑河${venue}”工作方案并深入开展。`,
        leads: [...leads],
        deadline: '4月制定方案，10月底前基本完成',
      })),
    },
    {
      number: 16,
      title: '深入开展“信易贷”工作',
      goal: '累计成功授信额突破5.5亿元（由各牵头单位、责任单位分别负责）。',
      measures: [
        {
          text: '加强税务、市场监管、水电气费、社保缴纳等信用信息归集共享应用。',
          leads: ['市营商环境局', '市税务局', '市市场监管局', '市城市执法局', '市人社局', '国网黑河供电公司'],
          deadline: '11月底',
        },
        { text: '引导市场主体入驻“信易贷”平台。', leads: ['市营商环境局'], deadline: '11月底' },
        {
          text: '引导金融机构入驻“信易贷”平台，鼓励金融机构开发利率优惠的金融产品。',
          leads: ['黑河银保监分局'],
          deadline: '11月底',
        },
      ],
    },
  ],
}
