import { unitId } from '../heihe/units.ts'
import type { PackInput } from '../schema.ts'
import { bodyYearEnd, difference, endOf, everyone, measure, task } from './breakdown.ts'

/** The body names these five as 责任单位 of the whole task; the table makes them leads of the first measure. */
const namedByBody = [
  unitId('tax-bureau'),
  unitId('market-regulation-bureau'),
  unitId('urban-enforcement-bureau'),
  unitId('human-resources-bureau'),
  unitId('power-supply-company'),
]

/** 领域（八）（九）: integrity codes, credit loans. */
export const codeAndLoanTasks: PackInput['tasks'] = [
  task(15, {
    title: '加大“码上诚信”推广应用力度',
    bodyTitle: '加大“码上诚信”推广应用力度',
    bodyText:
      '各有关部门要制定“码上诚信”推广应用工作方案，在商业贸易、工业企业、教育、文化旅游等领域，鼓励市场主体自愿应用“码上诚信”，展示自身信用状况。2022年底前，实现累计赋码市场主体占比不低于全市市场主体25%的目标。〔牵头单位：市营商环境局、市商务局、市工信局、市教育局、市文广旅局；责任单位：各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会、中省市直各有关单位〕',
    goal: '累计赋码占比不低于各市（地）、各行业市场主体25%。',
    domain: 8,
    measures: [
      measure('15-1', {
        text: '各有关部门要制定“码上诚信”推广应用工作方案，在商业贸易、工业企业、教育、文化旅游等领域，鼓励市场主体自愿应用“码上诚信”，展示自身信用状况。',
        shortTitle: '“码上诚信”推广应用',
        leads: [
          'business-environment-bureau',
          'commerce-bureau',
          'industry-and-information-bureau',
          'education-bureau',
          'culture-and-tourism-bureau',
        ],
        responsible: everyone,
        deadlines: endOf(11),
        finalDeadline: bodyYearEnd,
        differences: [
          difference('deadline', 'A-23', { body: '2022年底前', table: '11月底', reading: '工作时限为11月底，最终时限为2022年底。' }),
        ],
      }),
    ],
    differences: [
      difference('goal', 'A-19', {
        body: '累计赋码市场主体占比不低于全市市场主体25%',
        table: '累计赋码占比不低于各市（地）、各行业市场主体25%。',
        reading: '以全市总数判断，分地区、分行业作监测。',
      }),
    ],
  }),
  task(16, {
    title: '深入开展“信易贷”工作',
    bodyTitle: '深入开展“信易贷”工作',
    bodyText:
      '加强税务、市场监管、水电气费、社保缴纳等信用信息归集共享应用，探索向金融机构递交“项目清单”。引导更多市场主体和金融机构入驻“信易贷”平台开展融资业务，鼓励金融机构开发利率优惠的金融产品。2022年年底前，实现累计成功授信额突破5.5亿元目标。〔牵头单位：市营商环境局、黑河银保监分局；责任单位：市税务局、市市场监管局、市城市执法局、市人社局、国网黑河供电公司等中省市直各有关单位，各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会〕',
    goal: '累计成功授信额突破5.5亿元。 (由各牵头单位、责任单位分别负责)',
    domain: 9,
    measures: [
      measure('16-1', {
        text: '加强税务、市场监管、水电气费、社保缴纳等信用信息归集共享应用。',
        shortTitle: '信用信息归集共享',
        leads: [
          'business-environment-bureau',
          'tax-bureau',
          'market-regulation-bureau',
          'urban-enforcement-bureau',
          'human-resources-bureau',
          'power-supply-company',
        ],
        responsible: everyone,
        deadlines: endOf(11),
        finalDeadline: bodyYearEnd,
      }),
      measure('16-2', {
        text: '引导市场主体入驻“信易贷”平台。',
        shortTitle: '市场主体入驻“信易贷”',
        leads: ['business-environment-bureau'],
        responsible: [...namedByBody, ...everyone],
        deadlines: endOf(11),
        finalDeadline: bodyYearEnd,
      }),
      measure('16-3', {
        text: '引导金融机构入驻“信易贷”平台，鼓励金融机构开发利率优惠的金融产品。',
        shortTitle: '金融机构入驻“信易贷”',
        leads: ['banking-insurance-regulator'],
        responsible: [...namedByBody, ...everyone],
        deadlines: endOf(11),
        finalDeadline: bodyYearEnd,
      }),
    ],
    differences: [
      difference('deadline', 'A-23', { body: '2022年年底前', table: '11月底', reading: '工作时限为11月底，最终时限为2022年底。' }),
      difference('leads', 'A-22', {
        body: '牵头单位：市营商环境局、黑河银保监分局',
        table: '市营商环境局、市税务局、市市场监管局、市城市执法局、市人社局、国网黑河供电公司、黑河银保监分局',
        reading: '牵头单位按分解表逐项确定；正文列为责任单位的五个单位牵头第一项措施，在第二、三项措施中为责任单位。',
      }),
      difference('text', 'A-21', {
        body: '探索向金融机构递交“项目清单”。引导更多市场主体和金融机构入驻“信易贷”平台开展融资业务',
        table: '引导市场主体入驻“信易贷”平台。引导金融机构入驻“信易贷”平台',
        reading: '以分解表为准，正文文字保留备查。',
      }),
    ],
  }),
]
