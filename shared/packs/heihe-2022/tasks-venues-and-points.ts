import { unitId } from '../heihe/units.ts'
import type { PackInput } from '../schema.ts'
import { difference, endOf, measure, task, territories } from './breakdown.ts'

/** 市委宣传部 and 市文广旅局 lead by the body text only, so they are responsible units here. */
const sevenVenuesUnits = [unitId('publicity-department'), unitId('culture-and-tourism-bureau'), ...territories]

const wording = '4月制定方案,10月底前基本完成'
/** One printed deadline, two milestones: the plan in April, the activities by the end of October. */
const planThenDone = [
  { wording, by: '2022-04-30', what: '制定方案' },
  { wording, by: '2022-10-31', what: '基本完成' },
]

/** 领域（三）: 七进, integrity models, personal credit points. */
export const venueAndPointTasks: PackInput['tasks'] = [
  task(7, {
    title: '开展诚信“七进”宣传教育活动',
    bodyTitle: '开展诚信“七进”宣传教育活动',
    bodyText:
      '各牵头单位要分别制定宣传教育工作方案，加大诚信宣传力度，深入开展诚信进机关、进大厅、进校园、进企业、进市场、进社区、进村屯等宣传活动，在新闻媒体广泛宣传，营造诚信守约的社会氛围。〔牵头单位：市委宣传部、市营商环境局、市教育局、市商务局、市市场监管局、市农业农村局、团市委、市文广旅局、市工商联、中国人民银行黑河市中心支行；责任单位：各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会〕',
    goal: '(由各牵头单位、责任单位分别推进)',
    domain: 3,
    measures: [
      measure('7-1', {
        text: '制定“诚信黑河进机关”工作方案并深入开展。',
        shortTitle: '进机关方案',
        leads: ['business-environment-bureau'],
        responsible: sevenVenuesUnits,
        deadlines: planThenDone,
      }),
      measure('7-2', {
        text: '制定“诚信黑河进大厅”工作方案并深入开展。',
        shortTitle: '进大厅方案',
        leads: ['business-environment-bureau'],
        responsible: sevenVenuesUnits,
        deadlines: planThenDone,
      }),
      measure('7-3', {
        text: '制定“诚信黑河进校园”工作方案并深入开展。',
        shortTitle: '进校园方案',
        leads: ['education-bureau', 'youth-league-committee'],
        responsible: sevenVenuesUnits,
        deadlines: planThenDone,
      }),
      measure('7-4', {
        text: '制定“诚信黑河进企业”工作方案,并深入开展。',
        shortTitle: '进企业方案',
        leads: ['federation-of-industry-and-commerce', 'commerce-bureau'],
        responsible: sevenVenuesUnits,
        deadlines: planThenDone,
      }),
      measure('7-5', {
        text: '制定“诚信黑河进市场”工作方案并深入开展。',
        shortTitle: '进市场方案',
        leads: ['market-regulation-bureau'],
        responsible: sevenVenuesUnits,
        deadlines: planThenDone,
      }),
      measure('7-6', {
        text: '制定“诚信黑河进社区”工作方案并深入开展。',
        shortTitle: '进社区方案',
        leads: ['business-environment-bureau'],
        responsible: sevenVenuesUnits,
        deadlines: planThenDone,
      }),
      measure('7-7', {
        text: '制定“诚信黑河进村屯”工作方案并深入开展。',
        shortTitle: '进村屯方案',
        leads: ['agriculture-and-rural-affairs-bureau', 'peoples-bank-branch'],
        responsible: sevenVenuesUnits,
        deadlines: planThenDone,
      }),
    ],
    differences: [
      difference('leads', 'A-22', {
        body: '牵头单位：市委宣传部、市营商环境局、市教育局、市商务局、市市场监管局、市农业农村局、团市委、市文广旅局、市工商联、中国人民银行黑河市中心支行',
        table: '七项措施分别列牵头单位，未列市委宣传部、市文广旅局',
        reading: '牵头单位按分解表逐项确定；仅见于正文的市委宣传部、市文广旅局列为七项措施的责任单位。',
      }),
    ],
  }),
  task(8, {
    title: '加大选树诚信典范力度',
    bodyTitle: '加大选树诚信典范力度',
    bodyText:
      '挖掘各行业各领域诚信典范事迹，开展“诚信之星”等诚信典型推荐选树活动，发挥典型的示范引领作用。〔牵头单位：市委宣传部、市营商环境局；责任单位：各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会〕',
    goal: '公布“龙江诚信之星”推荐结果。',
    domain: 3,
    measures: [
      measure('8-1', {
        text: '挖掘各行业各领域诚信典范事迹,开展“诚信之星”等诚信典型推荐选树活动,发挥典型的示范引领作用。',
        shortTitle: '诚信典型推荐选树',
        leads: ['publicity-department', 'business-environment-bureau'],
        responsible: territories,
        deadlines: endOf(10),
      }),
    ],
  }),
  task(9, {
    title: '深化自然人诚信积分应用管理试点工作',
    bodyTitle: '深化自然人诚信积分应用管理试点工作',
    bodyText:
      '积极推进自然人诚信积分县（市、区）应用管理试点，进一步完善制度机制建设，坚持以正向激励为主导，深化自然人诚信积分应用。拓展“信易+”场景应用，完善制度机制建设，探索信易阅、信易租、信易游等“信易+”应用场景，推动“信用有价”走深走实。〔牵头单位：市营商环境局；责任单位：各试点单位所在地党委和人民政府〕',
    goal: '各试点增加“信易+”场景应用不少于2个',
    domain: 3,
    measures: [
      measure('9-1', {
        text: '进一步完善制度机制，坚持以正向激励为主导，深化自然人诚信积分应用，拓展“信易+”场景应用。',
        shortTitle: '自然人诚信积分试点',
        leads: ['business-environment-bureau'],
        responsible: [unitId('pilot-localities')],
        deadlines: endOf(10),
        audience: 'pilot',
      }),
      measure('9-2', {
        text: '对于尚未开展自然人诚信积分应用管理试点的县（市、区），要探索信易阅、信易租、信易购等“信易+”应用场景，推动“信用有价”走深做实。',
        shortTitle: '“信易+”应用场景（非试点）',
        leads: ['business-environment-bureau'],
        responsible: [unitId('all-counties')],
        deadlines: endOf(10),
        audience: 'nonPilot',
        differences: [
          difference('text', 'A-21', {
            body: '探索信易阅、信易租、信易游等“信易+”应用场景，推动“信用有价”走深走实',
            table: '要探索信易阅、信易租、信易购等“信易+”应用场景，推动“信用有价”走深做实',
            reading: '以分解表为准，正文文字保留备查。',
          }),
          difference('responsible', 'A-22', {
            body: '责任单位：各试点单位所在地党委和人民政府',
            table: '对于尚未开展自然人诚信积分应用管理试点的县（市、区）',
            reading: '试点地区承担第一项措施，尚未开展试点的县（市、区）承担第二项措施；两个管委会不承担本项任务。',
          }),
        ],
      }),
    ],
  }),
]
