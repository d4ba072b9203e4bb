import type { z } from 'zod'
import type { evidenceListFacts } from '../kinds/reports/evidence-list.ts'
import type { submissionStatisticsFacts } from '../kinds/reports/submission-statistics.ts'
import type { unreportedListFacts } from '../kinds/reports/unreported-list.ts'
import type { coordinationSheetFacts } from '../kinds/tables/coordination-sheet.ts'
import type { dutyCardTableFacts } from '../kinds/tables/duty-card-table.ts'
import type { progressTableFacts } from '../kinds/tables/progress-table.ts'
import type { rectificationListFacts } from '../kinds/tables/rectification-list.ts'
import type { taskRegisterFacts } from '../kinds/tables/task-register.ts'
import { taskBreakdownSample } from './task-breakdown.ts'

/** Tables of April 2022: tasks, measures, units and days are those of the programme, results and figures are invented, persons unnamed. */

const body = '黑河市政务守信践诺工作专班'
const unit = '黑河市政务守信践诺工作专班办公室'
const county = '孙吴县政务守信践诺工作专班'
const counties = ['各县（市、区）党委和政府', '五大连池风景区管委会', '黑河自贸片区管委会']

const brand = '持续打造“诚信黑河”品牌，建立健全政务守信践诺机制，整治“新官不理旧账”行为'
const domains: Readonly<Record<number, readonly [number: number, title: string]>> = {
  1: [1, brand],
  2: [1, brand],
  4: [1, brand],
  7: [3, '持续开展诚信“七进”宣传教育活动，深化自然人诚信积分应用管理试点工作，拓展“信易+”场景应用'],
  16: [9, '深入开展“信易贷”工作'],
}

/** The measures of the excerpt of the 分解表, each under its task. */
const measures = taskBreakdownSample.tasks.flatMap(({ number, title, goal, measures: own }) =>
  own.map(({ text, leads, deadline }, at) => ({
    taskNumber: number,
    task: title,
    goal,
    code: `${number}-${at + 1}`,
    measure: text,
    leads,
    deadline,
  })),
)

export const taskRegisterSample: z.input<typeof taskRegisterFacts> = {
  draftedOn: '2022-04-30',
  body,
  unit,
  measures: measures.map((measure) => {
    const [domain, domainTitle] = domains[measure.taskNumber] ?? [1, brand]
    const standing = measure.taskNumber === 7 ? '推进中' : '未启动'
    return { ...measure, domain, domainTitle, responsible: counties, standing }
  }),
}

export const progressTableSample: z.input<typeof progressTableFacts> = {
  draftedOn: '2022-05-05',
  month: '2022-04',
  body,
  unit,
  measures: measures.map(({ goal: _goal, ...measure }) => ({ ...measure, ...progressOf(measure.code) })),
}

function progressOf(code: string) {
  if (code === '1-1') {
    return {
      standing: '推进中',
      pace: '未到期',
      result: '本月完成5个\n未完成1个\n未自评2个',
      progress:
        '爱辉区28个部门已作出承诺，承诺书全部公开公示；北安市35个部门已作出承诺，2个部门正在拟定；逊克县召开部署会，明确承诺事项范围。',
    }
  }
  if (code === '7-3') {
    return {
      standing: '推进中',
      pace: '逾期5天',
      result: '本月完成6个\n未完成2个',
      progress: '爱辉区已印发“诚信黑河进校园”工作方案；嫩江市方案征求意见。',
    }
  }
  if (code.startsWith('7-')) return { standing: '推进中', pace: '逾期5天', result: '本月完成7个\n未完成1个', progress: '' }
  return { standing: '未启动', pace: '未到期', result: '未自评8个', progress: '' }
}

export const rectificationListSample: z.input<typeof rectificationListFacts> = {
  draftedOn: '2022-05-05',
  month: '2022-04',
  body,
  unit,
  problems: [
    {
      responsible: '市教育局',
      measure: '7-3 进校园方案',
      content: '“诚信黑河进校园”工作方案未按时限制定',
      origin: '日常监测',
      remedy: '5月13日前印发工作方案，同步报送市专班办公室',
      person: '',
      due: '5月13日',
      closing: '整改中',
    },
    {
      responsible: '北安市',
      measure: '1-1 作出政务诚信承诺',
      content: '个别部门承诺内容不够具体，没有完成时限',
      origin: '月度报送',
      remedy: '',
      person: '',
      due: '',
      closing: '',
    },
    {
      responsible: '孙吴县',
      measure: '7-6 进社区方案',
      content: '自评“本月完成”，抽查时只提供了活动照片，未见工作方案',
      origin: '抽查验证',
      remedy: '补充制定工作方案，由县专班办公室审核后重新报送',
      person: '',
      due: '4月29日',
      closing: '4月28日\n已销号',
    },
  ],
}

export const dutyCardTableSample: z.input<typeof dutyCardTableFacts> = {
  draftedOn: '2022-04-30',
  body,
  unit,
  cards: measures.flatMap(({ code, measure, leads }) =>
    leads.map((responsible) => ({
      code,
      measure,
      responsible,
      leaderInCharge: '',
      responsibleSection: '',
      workPlan: code.startsWith('7-') ? (/“.*”工作方案/.exec(measure)?.[0] ?? '') : '',
      contactPerson: '',
    })),
  ),
}

export const coordinationSheetSample: z.input<typeof coordinationSheetFacts> = {
  draftedOn: '2022-05-05',
  month: '2022-04',
  unit: county,
  lines: measures.map(({ taskNumber, task, code, measure }) => ({
    taskNumber,
    task,
    code,
    measure,
    dueOn: '4月30日',
    goal: taskNumber === 7 ? '制定方案' : '',
    progress: code === '1-1' ? '组织36家部门作出承诺，对承诺内容逐件审核。' : taskNumber === 7 ? '工作方案已印发。' : '',
    problem: code === '1-1' ? '3个乡镇尚未签订承诺书。' : '',
    nextPlan: code === '1-1' ? '督促3个乡镇于5月13日前签订承诺书，并在县政府网站公示。' : '',
  })),
  matters: [
    ...measures.map(({ code }) => ({ code, matter: code === '2-2' ? '请市法院提供失信被执行人名单更新情况。' : '' })),
    { code: '', matter: '请明确承诺书统一格式' },
  ],
}

/** 按时, 迟报, 漏报, 逾期未报 of the month, then since April. */
function handedIn(name: string, month: readonly [number, number, number, number], year: readonly [number, number, number, number]) {
  const counts = ([onTime, late, missing, overdue]: typeof month) => ({ onTime, late, missing, overdue })
  return { name, month: counts(month), year: counts(year) }
}

export const submissionStatisticsSample: z.input<typeof submissionStatisticsFacts> = {
  draftedOn: '2022-05-24',
  month: '2022-05',
  unit,
  from: '2022-04',
  units: [
    handedIn('市教育局', [1, 0, 0, 0], [1, 0, 1, 0]),
    handedIn('中国人民银行黑河市中心支行', [0, 1, 0, 0], [1, 1, 0, 0]),
    handedIn('爱辉区', [2, 0, 0, 0], [4, 0, 0, 0]),
    handedIn('北安市', [2, 0, 0, 0], [3, 1, 0, 0]),
    handedIn('嫩江市', [1, 1, 0, 0], [3, 1, 0, 0]),
    handedIn('五大连池市', [2, 0, 0, 0], [4, 0, 0, 0]),
    handedIn('逊克县', [2, 0, 0, 0], [3, 0, 1, 0]),
    handedIn('孙吴县', [1, 0, 0, 1], [2, 1, 0, 1]),
    handedIn('五大连池风景区管委会', [1, 0, 0, 0], [2, 0, 0, 0]),
    handedIn('黑河自贸片区管委会', [1, 0, 0, 0], [2, 0, 0, 0]),
  ],
  waived: 1,
  open: 0,
}

function unreported(name: string, material: string, dueOn: string, standing: string, urged = '') {
  return { name, material, dueOn, standing, liaison: '', phone: '', urged }
}

export const unreportedListSample: z.input<typeof unreportedListFacts> = {
  draftedOn: '2022-04-24',
  month: '2022-04',
  unit,
  expected: 31,
  materials: [
    unreported('市教育局', '4月份工作完成情况', '4月20日', '逾期4天', '4月22日下发工作提示单'),
    unreported('孙吴县', '4月份工作完成情况', '4月20日', '逾期4天', '4月21日电话催办'),
    unreported('孙吴县', '4月份自查评分表及佐证材料', '4月23日', '逾期1天'),
    unreported('黑河自贸片区管委会', '4月份工作完成情况', '4月20日', '逾期4天'),
  ],
}

const pledges = '1-1 作出政务诚信承诺'

function piece(measure: string, title: string, kind: string, formedOn: string, files: number, from: readonly string[] = []) {
  const [issuer = '', number = ''] = from
  return { measure, title, kind, issuer, number, formedOn, files }
}

export const evidenceListSample: z.input<typeof evidenceListFacts> = {
  draftedOn: '2022-04-22',
  month: '2022-04',
  unit: county,
  addressee: unit,
  pieces: [
    piece(pledges, '孙吴县2022年政务诚信承诺书汇编', '台账', '2022-04-15', 36, ['县营商环境局']),
    piece(pledges, '关于做好2022年政务诚信承诺工作的通知', '文件', '2022-04-08', 1, ['县营商环境局', '孙营商发〔2022〕6号']),
    piece('7-3 进校园方案', '“诚信黑河进校园”工作方案', '文件', '2022-04-18', 1, ['县教育局']),
    piece('7-6 进社区方案', '诚信进社区宣传活动现场照片', '照片', '2022-04-19', 12),
  ],
  total: { measures: 3, pieces: 4, files: 50 },
  without: ['2-1 畅通失信违约投诉渠道', '2-2 推动退出失信被执行人名单', '4-1 诚信教育年度培训计划'],
  contact: '',
  remark: '',
}
