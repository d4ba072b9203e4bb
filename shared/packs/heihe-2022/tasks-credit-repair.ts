import { unitId } from '../heihe/units.ts'
import type { PackInput } from '../schema.ts'
import { difference, endOf, measure, task, territories } from './breakdown.ts'

/** 领域（五）: credit repair. */
export const creditRepairTasks: PackInput['tasks'] = [
  task(12, {
    title: '开展失信市场主体信用修复行动',
    bodyTitle: '开展失信市场主体修复行动',
    bodyText:
      '按照“谁认定、谁负责”“谁处罚、谁负责”“谁判决、谁负责”“谁录入、谁修复”原则，各相关行业主管部门要制定信用修复行动方案，动态梳理信用修复主体名单，加强政策宣传，提高信用修复效率，创新服务方式，依法依规实施信用修复。〔市营商环境局、市法院、市市场监管局、市应急局、市交通运输局、市人社局、市生态环境局、市城市执法局、市文广旅局、市税务局等行政处罚有责部门按职责分工牵头；责任单位：各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会〕',
    goal: '由各牵头单位、责任单位分别推进',
    domain: 5,
    measures: [
      measure('12-1', {
        text: '按照“谁认定、谁负责”“谁处罚、谁负责”“谁判决、谁负责”原则，各相关行业主管部门要制定信用修复行动方案，动态梳理信用修复主体名单，加强政策宣传，提高信用修复效率，创新服务方式，依法依规实施信用修复。',
        shortTitle: '失信主体信用修复',
        leads: [
          'business-environment-bureau',
          'intermediate-court',
          'market-regulation-bureau',
          'transport-bureau',
          'human-resources-bureau',
          'ecology-bureau',
          'urban-enforcement-bureau',
          'culture-and-tourism-bureau',
          'tax-bureau',
        ],
        responsible: [unitId('emergency-management-bureau'), ...territories],
        deadlines: endOf(10),
        differences: [
          difference('text', 'A-21', {
            body: '“谁判决、谁负责”“谁录入、谁修复”原则',
            table: '“谁判决、谁负责”原则',
            reading: '以分解表为准；录入单位的修复责任按正文掌握。',
          }),
          difference('leads', 'A-22', {
            body: '市营商环境局、市法院、市市场监管局、市应急局、市交通运输局、市人社局、市生态环境局、市城市执法局、市文广旅局、市税务局等行政处罚有责部门按职责分工牵头',
            table: '市营商环境局、市法院、市市场监管局、市交通运输局、市人社局、市生态环境局、市城市执法局、市文广旅局、市税务局',
            reading: '牵头单位按分解表为九个；仅见于正文的市应急局列为责任单位。',
          }),
        ],
      }),
    ],
    differences: [
      difference('title', 'A-21', {
        body: '开展失信市场主体修复行动',
        table: '开展失信市场主体信用修复行动',
        reading: '以分解表为准，正文文字保留备查。',
      }),
    ],
  }),
]
