import type { PackInput } from '../schema.ts'
import { localitiesAndDepartments, ownDay, paragraph } from './outline.ts'
import { connectedUnits } from './units.ts'

const heading = '深入开展商务诚信建设'
const standardsAndPlan = ownDay('10月30日前制定“联合奖惩名单”认定标准和实施方案', '制定认定标准和实施方案')

/** 二（二）–（四）: integrity of business, of society, of justice. */
export const businessAndSocietyTasks: PackInput['tasks'] = [
  // M-136.
  paragraph(8, {
    printed: '二、（二）1',
    heading,
    title: '推动开展“信易贷”“税易贷”“信易债”等信用融资产品',
    goal: '将申请“银税互动”贷款的受惠企业范围由纳税信用A级和B级企业扩大至M级企业',
    leads: ['banking-insurance-regulator', 'tax-bureau', 'peoples-bank-branch'],
    responsible: localitiesAndDepartments,
    measures: [
      {
        text: '加强公共信用信息与金融信贷产品融合，持续扩大“银税互动”受惠范围合作范围，将申请“银税互动”贷款的受惠企业范围由纳税信用A级和B级企业扩大至M级企业；',
        shortTitle: '扩大“银税互动”范围',
      },
      { text: '丰富贷款办理方式，力争实现在线贷款“掌上办理”和“秒级响应”。', shortTitle: '丰富贷款办理方式' },
    ],
    ending: '(责任单位：黑河银保监分局、市税务局、人民银行黑河中心支行牵头，各地、各部门按职责分别负责)',
  }),
  paragraph(9, {
    printed: '二、（二）2',
    heading,
    title: '建立以信用为核心的管理机制',
    goal: '引导企业增强社会责任感和诚信意识。',
    leads: ['emergency-management-bureau', 'ecology-bureau'],
    measures: [
      {
        text: '建立以信用为核心的管理机制，加大诚信企业示范宣传和典型失信案件曝光力度，引导企业增强社会责任感和诚信意识。',
        shortTitle: '示范宣传和失信曝光',
      },
      {
        text: '由市应急管理局制定我市企业安全生产诚信体系建设实施方案，安全生产良好信用记录制度、安全生产不良信用记录制度及安全生产诚信“联合奖惩名单”认定标准；',
        shortTitle: '安全生产诚信方案和标准',
        leads: ['emergency-management-bureau'],
        deadlines: standardsAndPlan,
      },
      {
        text: '由市生态环境局围绕环境保护方面，开展企业环保信用评价工作，健全完善“联合奖惩名单”认定标准。',
        shortTitle: '环保信用评价和标准',
        leads: ['ecology-bureau'],
        deadlines: standardsAndPlan,
      },
    ],
    ending: '完成时间：10月30日前制定“联合奖惩名单”认定标准和实施方案。(责任单位：市应急管理局、市生态环境局)',
  }),
  // M-165: the 对接单位 of 一（三） without 国网黑河供电公司.
  paragraph(10, {
    printed: '二、（三）',
    title: '推动社会诚信建设',
    goal: '共享并实施信用分级分类管理。',
    leads: connectedUnits.filter((tail) => tail !== 'power-supply-company'),
    measures: [
      {
        text: '开展重点领域行业从业人员信用记录征集，在生产、流通、金融、税务、价格、工程建设、政府采购、招标投标、交通运输、电子商务、统计、会展广告、医药卫生和计划生育、社会保障、劳动用工、教育科研、文化体育旅游、知识产权、环境保护和能源节约、互联网应用及服务、公共安全等重点领域开展本行业从业人员信用记录归集，',
        shortTitle: '归集从业人员信用记录',
      },
      { text: '定期推送至市信用信息共享平台共享并实施信用分级分类管理。', shortTitle: '推送共享和分级分类管理' },
    ],
    ending:
      '（责任单位：市财政局、市发改委、市商务局、市委网信办、市统计局、市文广旅局、市人社局、市教育局、市工信科技局、市卫健委、市民政局、市公安局、市市场监管局、市营商环境局、市税务局、市应急管理局、市住建局、市生态环境局、市交通运输局、市执法局、人民银行黑河中心支行、黑河银保监分局）',
  }),
  paragraph(11, {
    printed: '二、（四）',
    title: '加强司法公信建设',
    goal: '促进社会公平正义。',
    leads: ['political-and-legal-commission', 'intermediate-court', 'peoples-procuratorate', 'justice-bureau', 'public-security-bureau'],
    measures: [
      {
        text: '执法司法部门加强在执法公正、公开、为民、廉洁等方面制度建设，强化执法监督，推进“阳光执法”、“阳光办案”，促进社会公平正义。',
        shortTitle: '司法公信推进方案',
        deadlines: ownDay('10月30日前制定具体推进方案', '制定具体推进方案'),
      },
    ],
    ending: '完成时间：10月30日前制定具体推进方案。（责任单位：市委政法委、市中级人民法院、市人民检察院、市司法局、市公安局）',
  }),
]
