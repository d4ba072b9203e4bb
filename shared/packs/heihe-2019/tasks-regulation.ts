import type { PackInput } from '../schema.ts'
import { action, difference, november, ongoing, ongoingBesideGoal } from './actions.ts'

const host = ['business-environment-bureau']
const regulation = {
  leads: ['market-regulation-bureau'],
  responsible: ['market-regulators'],
  deadlines: [november],
  finalDeadline: { wording: '到2020年底', by: '2020-12-31', what: '实现“双随机、一公开”监管全覆盖' },
}
const openness = {
  leads: host,
  responsible: ['market-regulation-bureau', 'public-security-bureau', 'transport-bureau', 'units-concerned'],
  ongoing,
}

/** 二（一）、（二）: inspection and its publicity (M-169). */
export const regulationTasks: PackInput['tasks'] = [
  action(1, {
    title: '提升“双随机、一公开”监管覆盖率',
    opening: '到2020年底，实现市场监管领域相关部门“双随机、一公开”监管全覆盖。',
    goal: '到2020年底，实现市场监管领域相关部门“双随机、一公开”监管全覆盖。',
    points: [
      {
        ...regulation,
        text: '严格落实《黑龙江省人民政府关于印发黑龙江省在市场监管领域全面推行部门联合“双随机、一公开”监管实施方案的通知》（黑政发〔2019〕7号）相关要求，建立黑河市“双随机、一公开”监管工作联席会议，在市场监管领域，将凡是具有行政执法权的部门全部纳入“双随机、一公开”监管范围，实现市场监管领域的各监管部门完成双随机抽查全流程整合，实现“双随机、一公开”监管全覆盖、常态化。',
        shortTitle: '建立联席会议实现全覆盖',
      },
      {
        ...regulation,
        text: '根据双随机抽查机制，结合事中事后监管要求，制定年度监督检查计划，开展监督检查。按照上级有关部门的部署，或根据安全和行业管理的形势需要，开展专项检查或联合多部门开展联合检查。',
        shortTitle: '年度检查计划和联合检查',
        bracket: '（牵头单位：市市场监督管理局，责任单位：市场监管领域的各监管部门；完成时间：2019年11月）',
      },
    ],
    differences: [
      difference('deadline', 'A-30', {
        body: '到2020年底，实现市场监管领域相关部门“双随机、一公开”监管全覆盖',
        table: '完成时间：2019年11月',
        reading: '两个日期均保留：工作时限按括注的2019年11月底，2020年底为最终时限。',
      }),
    ],
  }),
  action(2, {
    title: '提高监管执法信息公开率',
    opening:
      '对信用等级低的经营者加大监督检查力度，将系统内所有的行政许可、行政处罚纳入黑河市信用信息共享平台，通过“信用黑河”网站、“信用黑河”微信公众号向社会公示，使失信主体“一处失信，处处受限”。',
    goal: '使失信主体“一处失信，处处受限”。',
    points: [
      {
        ...openness,
        text: '完善行政许可、行政处罚双公示制度，将经营者的严重失信行为信息推送至同级公共信用平台进行公布。',
        shortTitle: '完善双公示制度',
      },
      {
        ...openness,
        text: '实现部门间公示信息共享，积极与公安、安监、工商以及信用管理部门沟通努力实现共享信用数据，实施联合奖惩。',
        shortTitle: '部门间公示信息共享',
      },
      {
        ...openness,
        text: '依据行业信用管理办法，根据上一年度经营者信用等级评定情况，对经营者采取分类监管，对信用等级低的经营者加大督查检查力度。',
        shortTitle: '信用分类监管',
        bracket: '（牵头单位：市营商局，责任单位：市市场监管局、市公安局、市交通运输局、其他有关单位；完成时间：持续推进）',
      },
    ],
    differences: [ongoingBesideGoal],
  }),
]
