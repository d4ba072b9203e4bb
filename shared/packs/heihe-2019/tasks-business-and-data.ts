import type { PackInput } from '../schema.ts'
import { action, difference, goalDay, november } from './actions.ts'

const leads = ['business-environment-bureau']

/** 二（四）、（五）: credit in commerce, and data shared with the national system. */
export const businessAndDataTasks: PackInput['tasks'] = [
  action(4, {
    title: '继续推进商务领域信用体系建设',
    opening: '',
    goal: '使守信者在市场中获得更多机会和实惠。',
    points: [
      {
        leads,
        responsible: ['finance-bureau', 'tax-bureau', 'banking-insurance-regulator', 'peoples-bank-branch'],
        text: '降低市场交易成本。有关部门和单位开发“税易贷”、“信易贷”、“信易债”等守信激励产品，引导金融机构和商业销售机构等市场服务机构参考使用市场主体信用信息、信用积分和信用评价结果，对诚信市场主体给予优惠和便利，使守信者在市场中获得更多机会和实惠。',
        shortTitle: '开发守信激励产品',
        deadlines: [goalDay],
        differences: [
          difference('deadline', 'A-30', {
            body: '一、工作目标：2019年12月30日前',
            table: '本项括注只列牵头单位和责任单位，未列完成时间',
            reading: '括注未列完成时间，工作时限按工作目标的2019年12月30日。',
          }),
        ],
        bracket: '（牵头单位：市营商局，责任单位：市财政局、市税务局、黑河银保监分局、中国人民银行黑河市中心支行)',
      },
      {
        leads,
        responsible: ['market-regulation-bureau', 'commerce-bureau', 'finance-bureau', 'units-concerned'],
        text: '建立商务领域信用信息数据库，做好信息收集和基础工作，及时公开市场主体获得行政许可、经营资质信用信息。积极落实商务领域守信联合激励和失信联合惩戒制度的实施方案，构建家政服务领域和对外劳务合作领域的联合机制体系，完善内贸流通领域合作信用体系建设，大力开展商务领域“诚信兴商”宣传工作。',
        shortTitle: '商务领域信用信息数据库',
        deadlines: [november],
        finalDeadline: goalDay,
        bracket: '(牵头单位：市营商局，责任单位：市市场监管局、市商务局、市财政局等相关单位；完成时间：2019年11月)',
      },
    ],
  }),
  action(5, {
    title: '加强与国家互联网+监管系统数据共享',
    opening: '',
    goal: '将市县两级监管事项全部规范纳入“互联网+监管”系统。',
    points: [
      {
        leads,
        responsible: ['internet-regulation-members'],
        text: '与国家“互联网+监管”系统联通对接和数据共享，完成监管事项的目录清单和检查实施清单的梳理录入工作，将市县两级监管事项全部规范纳入“互联网+监管”系统。',
        shortTitle: '“互联网+监管”数据共享',
        deadlines: [november],
        finalDeadline: goalDay,
        bracket: '(牵头单位：市营商局，责任单位：互联网+监管成员单位；完成时间：2019年11月)',
      },
    ],
  }),
]
