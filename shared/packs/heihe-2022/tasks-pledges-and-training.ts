import type { PackInput } from '../schema.ts'
import { difference, endOf, everyone, measure, task } from './breakdown.ts'

/** 领域（一）: pledges, their fulfilment, disowned commitments, training. */
export const pledgeAndTrainingTasks: PackInput['tasks'] = [
  task(1, {
    title: '建立政务诚信承诺制度',
    bodyTitle: '建立政务诚信承诺制度',
    bodyText:
      '各级政府及其部门（不含国家安全等涉密部门）每年要围绕本级《政府工作报告》确定的重点目标任务、惠企利民政策兑现、合同协议履行、招商引资、社会管理、人民群众关心关注的热点等方面，作出依法行政、履职尽责政务诚信承诺，并积极践行承诺。政务诚信承诺书基本内容应包括承诺单位名称、承诺单位统一社会信用代码、承诺内容、承诺责任、作出承诺日期、投诉受理单位投诉方式等要素内容。〔牵头单位：市营商环境局；责任单位：各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会、中省市直各有关单位〕',
    goal: '作出承诺的各级政府及其部门应占本地政府及其部门总数的80%以上。',
    domain: 1,
    measures: [
      measure('1-1', {
        text: '各级政府及其部门（不含国家安全等涉密部门）每年要围绕本级《政府工作报告》确定的重点目标任务、惠企利民政策兑现、合同协议履行、招商引资、社会管理、人民群众关心关注的热点等方面，作出依法行政、履职尽责政务诚信承诺，并积极践行承诺。',
        shortTitle: '作出政务诚信承诺',
        leads: ['business-environment-bureau'],
        responsible: everyone,
        deadlines: endOf(8),
      }),
    ],
    differences: [
      difference('goal', 'A-26', {
        body: '各级政府及其部门（不含国家安全等涉密部门）每年要……作出……政务诚信承诺',
        table: '应占本地政府及其部门总数的80%以上',
        reading: '占比按已作出承诺的单位除以不含涉密部门的单位总数计算，目标80%以上；公示率另按已作出的承诺计算。',
      }),
    ],
  }),
  task(2, {
    title: '建立健全政务承诺履约监督机制',
    bodyTitle: '建立健全政务承诺履约监督机制',
    bodyText:
      '各级政府及其部门要履行政务诚信承诺，畅通失信违诺行为投诉渠道，接受社会监督。要推动本级政府被列为失信被执行人名单的政府部门、事业单位和国有企业履行法律义务，及时退出失信被执行人名单。要加强政务失信舆情监测，及时消除不良影响，杜绝发生重大失信舆情事件。〔牵头单位：市营商环境局、市法院、市委网信办；责任单位：各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会、中省市直各有关单位〕',
    goal: '督促、推动被列为失信被执行人名单的单位履行法律义务覆盖面应达到100%。',
    domain: 1,
    measures: [
      measure('2-1', {
        text: '各级政府及其部门要履行政务诚信承诺，畅通失信违约行为投诉渠道，接受社会监督。',
        shortTitle: '畅通失信违约投诉渠道',
        leads: ['business-environment-bureau'],
        responsible: everyone,
        deadlines: endOf(10),
        differences: [
          difference('text', 'A-21', {
            body: '失信违诺行为投诉渠道',
            table: '失信违约行为投诉渠道',
            reading: '以分解表为准，正文文字保留备查。',
          }),
        ],
      }),
      measure('2-2', {
        text: '要推动本级政府被列为失信被执行人名单的政府部门、事业单位和国有企业履行法律义务，及时退出失信被执行人名单。',
        shortTitle: '推动退出失信被执行人名单',
        leads: ['business-environment-bureau', 'intermediate-court'],
        responsible: everyone,
        deadlines: endOf(11),
      }),
      measure('2-3', {
        text: '加强政务失信舆情监测，及时消除不良影响，杜绝发生重大失信舆情事件。',
        shortTitle: '政务失信舆情监测',
        leads: ['cyberspace-office'],
        responsible: everyone,
        deadlines: endOf(11),
      }),
    ],
  }),
  task(3, {
    title: '加大“新官不理旧账”行为整治力度',
    bodyTitle: '加大“新官不理旧账”行为整治力度',
    bodyText:
      '及时受理“新官不理旧账”的投诉举报案件，建立工作台账，持续跟踪问效。进一步加大案件的查办力度，运用督办、约谈、目标考核、通报曝光等手段，加大对政府及其部门监督。对于问题严重、影响恶劣的移送有权机关处理。〔牵头单位：市工信局、市营商环境局；责任单位：各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会、中省市直各有关单位〕',
    goal: '对所有投诉举报案件都应建立台账，做到应接必接。',
    domain: 1,
    measures: [
      measure('3-1', {
        text: '及时受理“新官不理旧账”的投诉举报案件，建立工作台账，持续跟踪问效。',
        shortTitle: '受理“新官不理旧账”案件',
        leads: ['industry-and-information-bureau'],
        responsible: everyone,
        deadlines: endOf(11),
      }),
      measure('3-2', {
        text: '进一步加大案件的查办力度，运用督办、约谈、目标考核、通报曝光等手段，加大对政府及其部门监督。对于问题严重、影响恶劣的移送有权机关处理。',
        shortTitle: '查办“新官不理旧账”案件',
        leads: ['business-environment-bureau'],
        responsible: everyone,
        deadlines: endOf(11),
      }),
    ],
  }),
  task(4, {
    title: '加强公务员诚信教育培训',
    bodyTitle: '加强公务员诚信教育培训',
    bodyText:
      '各级党委、政府及其部门要制定年度培训计划，采取多种形式开展诚信教育培训。推动将诚信教育纳入公务员培训和领导干部进修课程，定期开展公务员诚信教育培训，丰富公务员信用知识，促进信用意识养成，建设依法行政、诚实守信、高效廉洁的公职人员队伍。〔牵头单位：市委组织部、市营商环境局；责任单位：各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会、中省市直各有关单位〕',
    goal: '1.推动各地各部门广泛开展诚信教育活动。 2.将诚信教育培训纳入各级组织系统培训体系中。',
    domain: 1,
    measures: [
      measure('4-1', {
        text: '各级政府及其部门要制定年度培训计划，采取多种形式开展诚信教育培训',
        shortTitle: '诚信教育年度培训计划',
        leads: ['organisation-department', 'business-environment-bureau'],
        responsible: everyone,
        deadlines: endOf(9),
        differences: [
          difference('text', 'A-21', {
            body: '各级党委、政府及其部门要制定年度培训计划',
            table: '各级政府及其部门要制定年度培训计划',
            reading: '以分解表为准，正文文字保留备查。',
          }),
        ],
      }),
      measure('4-2', {
        text: '推动将诚信教育纳入公务员培训和领导干部进修课程，定期开展公务员诚信教育培训，丰富公务员信用知识，促进信用意识养成，建设依法行政、诚实守信、高效廉洁的公职人员队伍。',
        shortTitle: '诚信教育纳入培训课程',
        leads: ['organisation-department', 'business-environment-bureau'],
        responsible: everyone,
        deadlines: endOf(10),
      }),
    ],
  }),
]
