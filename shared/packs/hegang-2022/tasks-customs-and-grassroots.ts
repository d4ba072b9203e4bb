import type { PackInput } from '../schema.ts'
import { counties, difference, dueBy, everyone, finallyBy, laterYear, measure, task } from './breakdown.ts'

const customs = { leads: ['customs'], responsible: [counties], deadlines: dueBy('12月底'), finalDeadline: finallyBy(2024) }

/** 三（二）6 to 8: AEO, streets and townships, government credit rating. */
export const customsAndGrassrootsTasks: PackInput['tasks'] = [
  task(6, {
    title: '推动AEO认证工作，优化进出口信用管理',
    bodyTitle: '推动AEO认证工作，优化进出口信用管理',
    bodyText:
      '引导外贸企业深耕国际市场，加强品牌、质量建设。高质量推进海关信用制度建设，推动差别化监管措施落实，让守信企业享受更多便利政策，提升高级认证企业“获得感”。推动AEO认证工作，促进进出口贸易企业健康发展，打造诚实守信的进出口营商环境。（牵头单位：鹤岗海关；责任单位：各县（区）人民政府；完成时限：2024年12月底前）',
    goal: '海关高级认证企业便利化措施全部落地。',
    measures: [
      measure('6-1', {
        ...customs,
        text: '加强进出口贸易企业信用等级动态监管工作，以大数据为基础，及时调整企业信用等级，确保企业“能上能下”，进一步提升海关信用等级管理时效性。',
        shortTitle: '进出口企业信用等级监管',
      }),
      measure('6-2', {
        ...customs,
        text: '通过微信、宣传手册、座谈等方式丰富宣传手段，通过建立“龙江企业培育库”，有重点、分步骤精准培育，助力更多龙江企业获得高级认证资质。',
        shortTitle: 'AEO企业培育库',
      }),
      measure('6-3', {
        ...customs,
        text: '推动海关高级认证企业便利化措施在黑龙江落地落实，不断提升高级认证企业“获得感”。',
        shortTitle: '高级认证企业便利化措施',
      }),
    ],
    differences: [laterYear(2024, '12月底')],
  }),
  task(7, {
    title: '推动信用信息和信用服务产品在街道、乡镇推广应用',
    bodyTitle: '推动信用信息和信用服务产品在街道、乡镇推广应用',
    bodyText:
      '广泛开展“信用社区”“信用街道”“信用村屯”“诚信户”创建活动，探索建立自然人诚信档案，推动信用+监管、信用+防疫、信用+审批、信用+代证等信用服务产品在街道、社区等基层领域的推广和应用。（牵头单位：市营商环境局；责任单位：各有关单位，各县（区）人民政府；完成时限：2024年12月底前）',
    goal: '确定工作试点单位。',
    measures: [
      measure('7-1', {
        text: '广泛开展“信用社区”“信用街道”“信用村屯”“诚信户”创建活动，探索建立自然人诚信档案，推动信用+监管、信用+防疫、信用+审批、信用+代证等信用服务产品在街道、社区等基层领域的推广和应用。',
        shortTitle: '信用社区、街道、村屯创建',
        leads: ['business-environment-bureau'],
        responsible: everyone,
        deadlines: dueBy('12月底前', '确定试点单位'),
        finalDeadline: finallyBy(2024),
      }),
    ],
    differences: [laterYear(2024, '12月底前')],
  }),
  task(8, {
    title: '探索开展政务诚信评价，逐步建立健全政务诚信评价机制',
    bodyTitle: '探索开展政务诚信评价，逐步建立健全政务诚信评价机制',
    bodyText:
      '按照龙江特色的政务诚信评价指标体系，制定本地政务诚信评价流程及制度，依托第三方评价机构，探索开展本地政务诚信评价。到2022年底，制定政务诚信评价指标体系，推动本地依据指标体系探索开展政务评价，提升政务诚信评价水平，2024年底前，完成一次本地政务诚信评价。（牵头单位：市营商环境局；责任单位：各县（区）人民政府；完成时限：2024年12月底前）',
    goal: '政务诚信评价指标体系初步建立。',
    measures: [
      measure('8-1', {
        text: '按照龙江特色的政务诚信评价指标体系，制定政务诚信评价流程及制度，依托第三方评价机构，探索开展本地政务诚信评价。',
        shortTitle: '政务诚信评价',
        leads: ['business-environment-bureau'],
        responsible: [counties],
        deadlines: dueBy('12月底前', '初步建立指标体系'),
        finalDeadline: finallyBy(2024, '完成一次本地政务诚信评价'),
      }),
    ],
    differences: [
      difference('deadline', 'A-24', {
        body: '到2023年底前，建立政务诚信评价指标体系和评价方法（二）；到2022年底，制定政务诚信评价指标体系（三（二）8）',
        table: '12月底前',
        reading: '两处年份不一致，按在前的2022年底掌握，与台账一致。',
      }),
      laterYear(2024, '12月底前'),
    ],
  }),
]
