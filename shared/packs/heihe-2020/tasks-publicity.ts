import type { PackInput } from '../schema.ts'
import { difference, localitiesAndDepartments, paragraph } from './outline.ts'

/** 三: publicity and education. */
export const publicityTasks: PackInput['tasks'] = [
  // 五进: M-166.
  paragraph(12, {
    printed: '三、（一）',
    title: '加大诚信文化宣传力度',
    goal: '在全社会营造人人讲诚信、事事重诚信、处处有诚信的浓厚氛围。',
    leads: [
      'publicity-department',
      'commerce-bureau',
      'education-bureau',
      'business-environment-bureau',
      'market-regulation-bureau',
      'civil-affairs-bureau',
      'public-security-bureau',
      'federation-of-industry-and-commerce',
    ],
    responsible: localitiesAndDepartments,
    measures: [
      {
        text: '广泛开展“诚信黑河进大厅、进校园、进企业、进市场、进社区”活动。',
        shortTitle: '诚信“五进”活动',
      },
      {
        text: '全面贯彻落实《新时代公民道德建设实施纲要》，积极开展“讲好诚信故事演讲大赛”“诚信大讲堂”“诚信兴商宣传月”“信用交通宣传月”志愿服务行动等活动，不断增强宣传教育的吸引力和感染力，在全社会营造人人讲诚信、事事重诚信、处处有诚信的浓厚氛围。',
        shortTitle: '诚信主题宣传活动',
      },
    ],
    ending:
      '（责任单位：市委宣传部（文明办）、市商务局、市教育局、市营商环境局、市市场监管局、市民政局、市公安局、市工商联牵头，各地、各部门按职责分别负责）',
  }),
  paragraph(13, {
    printed: '三、（二）',
    title: '加强诚信典型宣传和失信披露',
    goal: '形成守信光荣、失信可耻的社会氛围。',
    leads: ['civilisation-office', 'heihe-daily', 'radio-and-television-station'],
    measures: [
      { text: '注重正面引导，挖掘诚信典型事例，加强诚信典型宣传，使诚实守信成为全社会的自觉追求。', shortTitle: '挖掘宣传诚信典型' },
      {
        text: '加强失信典型披露工作，提高失信成本，促进形成“守信者处处受益、失信者寸步难行”的社会环境。',
        shortTitle: '披露失信典型',
      },
      {
        text: '大力宣传黑河好人、道德模范、诚信企业，树立各类诚信典型，使全社会学有榜样、赶有目标，形成守信光荣、失信可耻的社会氛围。',
        shortTitle: '宣传黑河好人和诚信企业',
      },
    ],
    ending: '（责任单位：市文明办、黑河日报社、市广播电视台，黑河市人民政府网、市文明网、“信用中国（信用黑河）”网同步报道）',
    differences: [
      difference('responsible', 'A-22', {
        body: '黑河市人民政府网、市文明网、“信用中国（信用黑河）”网同步报道',
        table: '责任单位：市文明办、黑河日报社、市广播电视台',
        reading: '三个网站为同步报道的平台，不列为责任单位。',
      }),
    ],
  }),
  paragraph(14, {
    printed: '三、（三）',
    title: '开展集中性诚信主题教育和实践活动',
    goal: '在全市范围内组织开展“诚信建设万里行”系列宣传活动',
    leads: ['publicity-department', 'business-environment-bureau', 'heihe-daily', 'radio-and-television-station'],
    measures: [
      {
        text: '根据中共中央宣传部主持的“诚信建设万里行”主题宣传活动要求，在全市范围内组织开展“诚信建设万里行”系列宣传活动，相关媒体同步进行宣传报道。',
        shortTitle: '“诚信建设万里行”活动',
      },
    ],
    ending: '（责任单位：市委宣传部、市营商环境局、黑河日报社、市广播电视台）',
  }),
]
