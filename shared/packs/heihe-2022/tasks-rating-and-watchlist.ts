import type { PackInput } from '../schema.ts'
import { difference, endOf, everyone, measure, task } from './breakdown.ts'

/** 领域（四）: public credit rating, risk watchlist. */
export const ratingAndWatchlistTasks: PackInput['tasks'] = [
  task(10, {
    title: '开展市场主体公共信用综合评价',
    bodyTitle: '开展市场主体公共信用综合评价',
    bodyText:
      '加强市场主体公共信用信息归集，依托黑河市信用一体化监管服务平台，运用黑龙江省公共信用综合评价指标体系，对市场主体作出公共信用综合评价。2022年底前，将评价结果以政务共享方式推送至相关行业主管部门，为实施分级分类监管提供参考。〔牵头单位：市营商环境局〕',
    goal: '市场主体公共信用综合评价基本实现全覆盖。',
    domain: 4,
    measures: [
      measure('10-1', {
        text: '加强市场主体公共信用信息归集，依托市信用一体化监管服务平台，运用黑龙江省公共信用综合评价指标体系，对市场主体作出公共信用综合评价，2022年底前，将评价结果以政务共享方式推送至相关行业主管部门，为实施分级分类监管提供参考。',
        shortTitle: '公共信用综合评价',
        leads: ['business-environment-bureau'],
        responsible: [],
        deadlines: endOf(12),
        differences: [
          difference('text', 'A-21', {
            body: '依托黑河市信用一体化监管服务平台',
            table: '依托市信用一体化监管服务平台',
            reading: '指同一平台，以分解表为准，正文文字保留备查。',
          }),
        ],
      }),
    ],
  }),
  task(11, {
    title: '健全信用风险预警机制',
    bodyTitle: '健全信用风险预判预警机制',
    bodyText:
      '加强对行政许可、行政处罚、抽查检查、严重失信主体名单及其他失信信息的关联分析，筛查出具有较高潜在信用风险的企业名单，实时推送信用风险预警企业名单。各县（市、区）、五大连池风景区管委会、黑河自贸片区管委会、有关行业监管部门应依据信用风险预警企业名单，加强对相关企业的信用监管和风险提示。〔牵头单位：市营商环境局；责任单位：各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会、中省市直各有关单位〕',
    goal: '实时推送信用风险预警名单。',
    domain: 4,
    measures: [
      measure('11-1', {
        text: '加强对行政许可、行政处罚、抽查检查、严重失信主体名单及其他失信信息的关联分析，筛查出具有较高潜在信用风险的企业名单，实时推送信用风险预警名单。各地、有关行业监管部门应依据信用风险预警企业名单，加强对相关企业的信用监管和风险提示。',
        shortTitle: '信用风险预警名单',
        leads: ['business-environment-bureau'],
        responsible: everyone,
        deadlines: endOf(10),
        differences: [
          difference('text', 'A-21', {
            body: '各县（市、区）、五大连池风景区管委会、黑河自贸片区管委会、有关行业监管部门应依据信用风险预警企业名单',
            table: '各地、有关行业监管部门应依据信用风险预警企业名单',
            reading: '“各地”指正文所列县（市、区）和两个管委会。',
          }),
        ],
      }),
    ],
    differences: [
      difference('title', 'A-21', {
        body: '健全信用风险预判预警机制',
        table: '健全信用风险预警机制',
        reading: '以分解表为准，正文文字保留备查。',
      }),
    ],
  }),
]
