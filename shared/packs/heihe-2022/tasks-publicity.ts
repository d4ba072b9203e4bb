import type { PackInput } from '../schema.ts'
import { difference, endOf, measure, task, territories } from './breakdown.ts'

/** 领域（十）: publicity of the business environment. */
export const publicityTasks: PackInput['tasks'] = [
  task(17, {
    title: '开展“优化营商环境宣传年”活动',
    bodyTitle: '开展“优化营商环境宣传年”活动',
    bodyText:
      '推动各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会、中省市直各有关单位大力培育、挖掘、宣传本地区、本部门优化营商环境特色案例和经验做法，通过新闻媒体广泛宣传营商环境政策，积极推介营商环境新举措和新成效，形成“人人都是营商环境”的共识共为。〔牵头单位：市委宣传部、市营商环境局，各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会〕',
    goal: '在主要媒体上开设营商环境专栏，充分展示我市营商环境工作成果，持续保持话题热度。',
    domain: 10,
    measures: [
      measure('17-1', {
        text: '推动各地、中省市直各有关单位大力培育、挖掘、宣传本地区、本部门优化营商环境特色案例和经验做法，通过新闻媒体广泛宣传营商环境政策，积极推介营商环境新举措和新成效，形成“人人都是营商环境”的共识共为。',
        shortTitle: '营商环境宣传',
        leads: ['publicity-department', 'business-environment-bureau'],
        responsible: territories,
        deadlines: endOf(12),
        differences: [
          difference('leads', 'A-22', {
            body: '牵头单位：市委宣传部、市营商环境局，各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会',
            table: '市委宣传部、市营商环境局',
            reading: '仅见于正文的各县（市、区）党委和政府、两个管委会列为责任单位。',
          }),
          difference('text', 'A-21', {
            body: '推动各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会、中省市直各有关单位',
            table: '推动各地、中省市直各有关单位',
            reading: '“各地”指正文所列县（市、区）和两个管委会。',
          }),
        ],
      }),
    ],
  }),
]
