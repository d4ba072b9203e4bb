import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

type DomainInput = PackInput['domains'][number]

function domain(number: number, ordinal: string, title: string, reportTitle: string): DomainInput {
  return { number, title, reportTitle, source: clause('plan', `三（${ordinal}）`) }
}

/** 领域 (一)–(十) (M-013): the heading of the 实施方案, and the heading of 附件1, which the monthly report prints. */
export const domains: DomainInput[] = [
  domain(
    1,
    '一',
    '持续打造“诚信黑河”品牌，建立健全政务守信践诺机制，整治“新官不理旧账”行为',
    '持续打造“诚信黑河”品牌，建立健全政务守信践诺机制，整治“新官不理旧账”行为。',
  ),
  domain(2, '二', '建立常态化政务诚信承诺公开公示和合同履行跟踪管理机制', '建立常态化政务诚信承诺公开公示和合同履约跟踪管理机制。'),
  domain(
    3,
    '三',
    '持续开展诚信“七进”宣传教育活动，深化自然人诚信积分应用管理试点工作，拓展“信易+”场景应用',
    '持续开展诚信“七进”宣传教育活动，深化自然人诚信积分应用管理试点工作，拓展“信易+”场景应用。',
  ),
  domain(4, '四', '开展市场主体公共信用综合评价，健全信用风险预判预警机制', '实施市场主体公共信用综合评价，健全信用风险预判预警机制。'),
  domain(5, '五', '开展失信市场主体修复行动', '开展失信市场主体修复行动。'),
  domain(6, '六', '制定《黑河市公共信用信息目录》，提升公共信用信息归集质效', '制定黑河市公共信用信息目录，提升公共信用信息归集质效。'),
  domain(7, '七', '制定《黑河市失信惩戒措施清单》，依法依规实施失信惩戒', '制定黑河市失信惩戒措施清单，依法依规实施失信惩戒。'),
  domain(
    8,
    '八',
    '鼓励市场主体应用“码上诚信”展示信用状况，累计赋码占比不低于全市市场主体25%',
    '鼓励市场主体应用“码上诚信”展示自身信用状况，累计赋码占比不低于全市市场主体25%。',
  ),
  domain(9, '九', '深入开展“信易贷”工作', '深入开展“信易贷”工作。'),
  domain(10, '十', '开展“优化营商环境宣传年”活动', '开展“优化营商环境宣传年活动”。'),
]
