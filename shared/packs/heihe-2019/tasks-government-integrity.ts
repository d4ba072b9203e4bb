import type { PackInput } from '../schema.ts'
import { action, difference, ongoing, ongoingBesideGoal } from './actions.ts'

const leads = ['business-environment-bureau']
/** The bracket after point 5 holds for the points 2 to 5. */
const shared = {
  leads,
  responsible: ['finance-bureau', 'leading-group-members', 'units-concerned', 'all-counties'],
  ongoing,
}

/** 二（三）: integrity of the government in its key fields. */
export const governmentIntegrityTasks: PackInput['tasks'] = [
  action(3, {
    title: '加强重点领域政务诚信建设',
    opening: '',
    goal: '组织开展政府机构失信问题专项治理，梳理政府对企业失信事项，提出依法依规限期解决的措施，治理“新官不理旧账”等问题',
    points: [
      {
        leads,
        responsible: ['organisation-department', 'units-concerned'],
        ongoing,
        text: '建立健全政务信用管理体系。加强公务员信用知识学习，提升公务员信用意识；建立健全政务失信记录，将有关记录逐级归集至市信用信息共享平台；健全守信激励机制和失信惩戒机制，健全信用权益保护和信用修复机制，建立健全信用信息异议、投诉制度，探索扩展公务员失信记录修复渠道和方式。',
        shortTitle: '健全政务信用管理体系',
        bracket: '(牵头单位：市营商局，责任单位：市委组织部、其他有关单位；完成时间：持续推进)',
      },
      {
        ...shared,
        text: '开展政府失信违约专项清理。分级汇总政府对企业失信违约清单，逐企逐项依法依规限期解决，集中整治招商引资时乱承诺，对依法做出的承诺事项不兑现，因相关负责人更替不履约等问题。',
        shortTitle: '政府失信违约专项清理',
      },
      {
        ...shared,
        text: '加强政府采购领域政务诚信建设。完善政府采购诚信体系，建立政府采购方面的政务诚信责任制，加强对采购人员在项目履约验收环节信用情况的监督，依法处理采购人员及有关责任人在政府采购活动中的违法违规失信行为。',
        shortTitle: '政府采购领域诚信建设',
      },
      {
        ...shared,
        text: '加强政府和社会资本合作领域政务诚信建设。建立政府和社会资本合作失信违约记录。明确政府和社会资本合作项目政府方责任人及其在项目筹建、招标投标、政府采购、融资、实施等阶段的诚信职责，建立项目责任回溯机制，将项目守信履约情况与实施成效纳入项目政府责任人信用记录。',
        shortTitle: '社会资本合作诚信建设',
      },
      {
        ...shared,
        text: '加强招标投标、招商引资领域政务诚信建设。健全招标投标信用信息公开和共享制度，提高政务信息透明度，及时向社会公开各级政府掌握的有关招标代理机构资质信息、信用信息及动态监管信息等。完善招商引资地方性政策，严格依法依规出台优惠政策，避免恶性竞争，规范地方政府招商引资行为，认真履行依法作出的承诺和签订的各项合同、协议，不得以政府换届、相关人员更替等理由毁约。',
        shortTitle: '招标投标、招商引资诚信',
        bracket:
          '（牵头单位：市营商局，责任单位：市财政局、“诚信黑河”建设领导小组成员单位以及涉及此项工作的其他有关部门、各县（市）区政府；完成时间：持续推进）',
      },
    ],
    differences: [
      ongoingBesideGoal,
      difference('leads', 'A-22', {
        body: '第1项后单列括注，第2至4项后未列括注',
        table:
          '第5项后：牵头单位：市营商局，责任单位：市财政局、“诚信黑河”建设领导小组成员单位以及涉及此项工作的其他有关部门、各县（市）区政府',
        reading: '第5项后的括注适用于第2至5项。',
      }),
    ],
  }),
]
