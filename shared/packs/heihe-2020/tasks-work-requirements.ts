import type { PackInput } from '../schema.ts'
import { localitiesAndDepartments, materialDay, paragraph } from './outline.ts'

/** 六: requirements for the work itself; the paragraphs have no bracket, their sentences say who is meant. */
export const workRequirementTasks: PackInput['tasks'] = [
  paragraph(17, {
    printed: '六、（一）',
    title: '加强领导，落实责任',
    goal: '确保推进诚信体系建设各项措施落到实处。',
    leads: localitiesAndDepartments,
    measures: [
      {
        text: '各地、各部门要把推进诚信体系建设纳入年度工作规划，摆上重要议事日程，及时研究部署相关重点工作。',
        shortTitle: '纳入年度工作规划',
      },
      {
        text: '各有关部门要各负其责、密切配合，分领域分行业抓好工作落实。牵头部门要发挥好职能作用，确保推进诚信体系建设各项措施落到实处。',
        shortTitle: '分领域分行业抓好落实',
        leads: ['departments'],
      },
    ],
    ending: '',
  }),
  // M-069, M-167.
  paragraph(18, {
    printed: '六、（二）',
    title: '把握要点，规范报送',
    goal: '注重把握材料收集整理工作的“真、精、齐”和“标准化、规范化、系统化、精细化”。',
    leads: ['responsible-units'],
    measures: [
      {
        text: '各责任单位务必严格按照要求，明确工作重点，注重把握材料收集整理工作的“真、精、齐”和“标准化、规范化、系统化、精细化”。',
        shortTitle: '规范收集整理材料',
      },
      {
        text: '各责任单位在10月30日前将相关材料的电子版、纸质版加盖公章反馈至市信用办。',
        shortTitle: '反馈相关材料',
        deadlines: [materialDay],
      },
    ],
    ending: '',
  }),
  // M-091, M-168.
  paragraph(19, {
    printed: '六、（三）',
    title: '统筹协调，强化督查',
    goal: '确保各项任务落地见效。',
    leads: ['departments'],
    measures: [
      {
        text: '市“诚信黑河”建设工作领导小组办公室将采取会议督办、文件督办、电话督办等形式加强督促检查。',
        shortTitle: '会议、文件、电话督办',
        leads: ['business-environment-bureau'],
      },
      {
        text: '各有关部门也要定期开展工作任务推进情况自查自检，及时发现问题、补齐短板、纠正偏差，确保各项任务落地见效。',
        shortTitle: '部门自查自检',
      },
    ],
    ending: '',
  }),
]
