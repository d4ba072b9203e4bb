import type { PackInput } from '../schema.ts'
import { membersAndLocalities, paragraph } from './outline.ts'
import { connectedUnits } from './units.ts'

/** 一: databases, the website, connection with the city's platform. */
export const supportSystemTasks: PackInput['tasks'] = [
  paragraph(1, {
    printed: '一、（一）',
    title: '完善信用信息共享数据库，加大信用信息归集',
    goal: '继续完善企业法人信用信息数据库、自然人口数据库信用信息，及时将数据交换到市信用信息共享平台。',
    leads: ['business-environment-bureau', 'market-regulation-bureau', 'public-security-bureau'],
    measures: [
      {
        text: '加快构建覆盖全社会的信用体系，继续完善企业法人信用信息数据库、自然人口数据库信用信息，及时将数据交换到市信用信息共享平台。',
        shortTitle: '完善信用信息数据库',
      },
      {
        text: '企业法人数据库由市市场监管局制定实时对接方案，',
        shortTitle: '企业法人数据库对接方案',
        leads: ['market-regulation-bureau'],
      },
      { text: '自然人口数据库由市公安局制定实时对接方案。', shortTitle: '自然人口数据库对接方案', leads: ['public-security-bureau'] },
    ],
    ending: '（责任单位：市营商环境局、市市场监管局、市公安局）',
  }),
  // The three kinds of information that are reported: M-162.
  paragraph(2, {
    printed: '一、（二）',
    title: '继续完善“信用中国（信用黑河）”网站建设',
    goal: '丰富网站内容。',
    leads: membersAndLocalities,
    measures: [
      {
        text: '加强对本地、本部门信用工作成果总结并及时宣传报道，及时将社会信用体系建设相关工作报送至市信用办，丰富网站内容。',
        shortTitle: '报送信用工作成果',
      },
      {
        text: '一是及时报送工作开展的动态信息，包含会议、新闻类、诚信主题实践活动、工作情况、联合奖惩等方面的信息；',
        shortTitle: '报送动态信息',
      },
      {
        text: '二是报送政策法规信息，各单位制定的社会信用体系建设法规、制度和规范文件，以及通知、公示、公告等；',
        shortTitle: '报送政策法规信息',
      },
      { text: '三是定期报送城市信用监测相关指标数据。', shortTitle: '报送城市信用监测数据' },
    ],
    ending: '（责任单位：市“诚信黑河”建设工作领导小组成员单位，各县（市、区）、五大连池管委会）',
  }),
  paragraph(3, {
    printed: '一、（三）',
    title: '加强与市信用信息共享平台对接，按照“横向到边”原则，实现互联互通',
    goal: '打破部门之间的“信息孤岛”，实现互联互通，为“放管服”改革提供有力支撑。',
    leads: connectedUnits,
    measures: [
      {
        text: '市直部门按照《省信用信息共享平台信用信息归集目录(2020年版)》将产生的信用信息上传至市信用信息共享平台。',
        shortTitle: '按归集目录上传信用信息',
      },
      {
        text: '着重征集在生产、流通、金融、税务、价格、工程建设、政府采购、招标投标、交通运输、电子商务、统计、会展广告、医药卫生和计划生育、社会保障、劳动用工、教育科研、文化体育旅游、知识产权、环境保护和能源节约、互联网应用及服务、公共安全等重点领域及水、电、气公共服务的信用信息，',
        shortTitle: '征集重点领域信用信息',
      },
      {
        text: '有序开展部门系统与市信用信息共享平台实时对接工作，打破部门之间的“信息孤岛”，实现互联互通，为“放管服”改革提供有力支撑。',
        shortTitle: '部门系统与平台实时对接',
      },
    ],
    ending:
      '（对接单位：市财政局、市发改委、市商务局、市委网信办、市统计局、市文广旅局、市人社局、市教育局、市工信科技局、市卫健委、市民政局、市公安局、市市场监管局、市营商环境局、市税务局、市应急管理局、市住建局、市生态环境局、市交通运输局、市执法局、国网黑河供电公司、人民银行黑河中心支行、黑河银保监分局）',
  }),
]
