import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

type ReadingInput = PackInput['readings'][number]

/** Open points that the office may settle otherwise; the defaults are those of the pack until it does (M-114). */
const choices: ReadingInput[] = [
  {
    id: 'form-points-label',
    question: '自查评分表“材料报送情况”两行的分值按哪一处标注',
    options: [
      { value: 'by-rules', label: '按细则标注5分、5分' },
      { value: 'as-printed', label: '按原表标注2.5分、2.5分' },
    ],
    chosen: 'by-rules',
    why: '细则规定按时报送5分、信息报送3分和2分，同一行文字亦同，合计10分；原表“2.5分”与总分不符。分值以细则为准，此项只影响表格标注。',
    requirement: 'A-02',
    source: clause('selfAssessment', '第二项'),
  },
  {
    id: 'adjustment-count',
    question: '动态调整事项按月计分还是只计一次',
    options: [
      { value: 'monthly', label: '按月度计划组织落实的月份逐月计分' },
      { value: 'once', label: '每项只在首次落实的月份计分' },
    ],
    chosen: 'monthly',
    why: '月度考评衡量当月工作，细则以“按月度计划组织落实”为加分条件，落实一月计一月，每月以20分为限。',
    requirement: 'A-04',
    source: clause('appraisalRules', '二（一）3'),
  },
  {
    id: 'same-fact-twice',
    question: '同一事项可否既作地方首创举措按月加分，又作创新性举措年度加分',
    options: [
      { value: 'allowed', label: '分别符合两处规定的，可以分别加分' },
      { value: 'once', label: '只加一次' },
    ],
    chosen: 'allowed',
    why: '前者以“制定并实施”为条件，后者以获得表扬、批示、命名等为条件，分别成立。同一依据文件用于两处时作出提示，并列入年度复核。',
    requirement: 'A-05',
    source: clause('appraisalRules', '二（二）2'),
  },
  {
    id: 'committees-scored',
    question: '自贸片区管委会、五大连池风景区管委会是否参加评分排名',
    options: [
      { value: 'report-only', label: '报送材料，不评分排名' },
      { value: 'scored', label: '与县（市、区）一并评分排名' },
    ],
    chosen: 'report-only',
    why: '工作制度要求两个管委会报送；细则的考评对象为各县（市、区）专班。市专班决定评分的，改为一并评分。',
    requirement: 'A-07',
    source: clause('appraisalRules', '一'),
  },
  {
    id: 'rest-day-lateness',
    question: '报送期限遇休息日如何判断迟报',
    options: [
      { value: 'keep', label: '期限不变' },
      { value: 'next', label: '顺延至其后第一个工作日' },
      { value: 'previous', label: '提前至其前最后一个工作日' },
    ],
    chosen: 'keep',
    why: '工作制度未规定顺延，期限日当天送达均为按时。',
    requirement: 'A-08',
    source: clause('workRules', '第七条'),
  },
  {
    id: 'rest-day-reminder',
    question: '报送期限遇休息日何时提醒',
    options: [
      { value: 'keep', label: '期限日当天提醒' },
      { value: 'previous', label: '期限前最后一个工作日提醒' },
    ],
    chosen: 'previous',
    why: '休息日无人值守时仍能按时报送。',
    requirement: 'A-08',
    source: clause('workRules', '第七条'),
  },
  {
    id: 'month-period',
    question: '月度考评期的起止',
    options: [
      { value: 'calendar-month', label: '自然月' },
      { value: 'from-21st', label: '上月21日至本月20日' },
    ],
    chosen: 'calendar-month',
    why: '细则按月考评，未另定起止。报送截止后完成的工作计入下月。考评期印在月度工作台账清单上。',
    requirement: 'A-09',
    source: clause('appraisalRules', '二（一）'),
  },
  {
    id: 'december-supplement',
    question: '12月报送截止后至年底完成的工作是否补录',
    options: [
      { value: 'allowed', label: '年度定稿前补录，并注明“补录”' },
      { value: 'none', label: '不补录' },
    ],
    chosen: 'allowed',
    why: '完成时限为12月底的措施不可能在12月20日前全部完成，而其后再无月份可以计入。',
    requirement: 'A-09',
    source: clause('appraisalRules', '三'),
  },
  {
    id: 'quarter-formula',
    question: '季度成绩如何由月度得分得出',
    options: [
      { value: 'mean', label: '各月得分的平均数' },
      { value: 'sum', label: '各月得分之和' },
    ],
    chosen: 'mean',
    why: '与年度“9个月考评平均得分”的算法一致；计算方法随季度通报一并公布。',
    requirement: 'A-11',
    source: clause('workRules', '第十二条'),
  },
  {
    id: 'no-plan-month',
    question: '某县（市、区）当月没有列入措施时，工作完成情况如何计分',
    options: [
      { value: 'full', label: '记满分40分' },
      { value: 'excluded', label: '当月不计入平均，年度除数相应减少' },
    ],
    chosen: 'full',
    why: '细则按措施数量平均分配分值，没有措施即无未完成的措施。经专班办公室确认后方可通报。',
    requirement: 'A-12',
    source: clause('appraisalRules', '二（一）1'),
  },
  {
    id: 'partial-credit',
    question: '措施部分完成是否计分',
    options: [
      { value: 'none', label: '不计分' },
      { value: 'share', label: '按完成比例计分' },
    ],
    chosen: 'none',
    why: '细则以“按计划完成”为得分条件，部分完成即未按计划完成。',
    changeable: false,
    requirement: 'A-12',
    source: clause('appraisalRules', '二（一）1'),
  },
  {
    id: 'ranking',
    question: '月度、年度考评结果是否排名',
    options: [
      { value: 'shared', label: '排名，得分相同的名次相同' },
      { value: 'none', label: '只列得分，不排名' },
    ],
    chosen: 'shared',
    why: '方案要求组织开展擂台赛活动、每季度“晾晒”工作成绩，工作制度要求“纵横比较，全面考评”；均未规定得分相同时如何区分先后。',
    requirement: 'A-11',
    source: clause('plan', '四（三）'),
  },
  {
    id: 'rank-on',
    question: '排名按通报得分还是按未四舍五入的得分',
    options: [
      { value: 'published', label: '按通报的两位小数得分' },
      { value: 'exact', label: '按未四舍五入的得分' },
    ],
    chosen: 'published',
    why: '表上得分相同的，名次相同，便于核对。',
    requirement: 'A-12',
    source: clause('appraisalRules', '四'),
  },
  {
    id: 'average-on',
    question: '年度平均按通报得分还是按未四舍五入的得分',
    options: [
      { value: 'published', label: '按各月通报的两位小数得分' },
      { value: 'exact', label: '按各月未四舍五入的得分' },
    ],
    chosen: 'published',
    why: '各月得分均已通报，年度结果可由通报得分直接核算。',
    requirement: 'A-12',
    source: clause('appraisalRules', '二（二）1'),
  },
  {
    id: 'found-later',
    question: '通报后抽查发现措施未完成，在哪个月减分',
    options: [
      { value: 'month-of-finding', label: '在发现当月扣减，按原月分值' },
      { value: 'own-month', label: '更正原月得分，印发更正通报' },
    ],
    chosen: 'month-of-finding',
    why: '已通报的得分不作无声改动；扣减的分值等于该措施在原月取得的分值。',
    requirement: 'A-13',
    source: clause('appraisalRules', '二（一）4'),
  },
  {
    id: 'counted-materials',
    question: '哪些材料计入按时报送考评',
    options: [
      { value: 'fixed-and-flagged', label: '月度工作推进情况、自查评分表，以及提示单中注明计入考评的材料' },
      { value: 'fixed-only', label: '仅月度工作推进情况、自查评分表' },
    ],
    chosen: 'fixed-and-flagged',
    why: '细则为“相关文件材料”，不限于两项固定材料；提示单要求的材料注明计入考评的，一并计算。',
    requirement: 'A-15',
    source: clause('appraisalRules', '二（一）2（1）'),
  },
  {
    id: 'integrity-code-scope',
    question: '“码上诚信”25%按哪一范围判断',
    options: [
      { value: 'city-total', label: '按全市总数判断，分地区、分行业作监测' },
      { value: 'each-territory', label: '按各地区分别判断' },
      { value: 'each-sector', label: '按各行业分别判断' },
    ],
    chosen: 'city-total',
    why: '方案正文为“不低于全市市场主体25%”，分解表为“不低于各市（地）、各行业市场主体25%”；以全市总数为准，其余作监测数据。',
    requirement: 'A-19',
    source: clause('plan', '附件 重点任务分解表 序号15'),
  },
  {
    id: 'first-month-lateness',
    question: '2022年4月的迟报、漏报是否扣分',
    options: [
      { value: 'offer-waiver', label: '列出清单，由专班办公室批量办理豁免' },
      { value: 'count', label: '照常扣分' },
    ],
    chosen: 'offer-waiver',
    why: '实施方案和工作制度印发于4月18日，距首次报送期限仅两日，是否扣分由专班办公室确定。豁免须注明理由。',
    requirement: 'A-28',
    source: clause('workRules', '第七条'),
  },
  {
    id: 'listed-supervision',
    question: '是否每件督办单都实行挂牌督办',
    options: [
      { value: 'always', label: '每件督办单均实行挂牌督办' },
      { value: 'chosen', label: '由专班办公室逐件确定' },
    ],
    chosen: 'always',
    why: '工作制度第十四条为“及时下发督办单，实行挂牌督办”，未作区分。',
    requirement: 'A-33',
    source: clause('workRules', '第十四条'),
  },
]

/** Points that the programme reads in one way for good: printed as 口径说明, not offered as a choice. */
const settled: ReadingInput[] = [
  {
    id: 'due-day',
    question: '“20日前”“23日前”是否包括当日',
    options: [
      { value: 'inclusive', label: '包括当日，当日24时前送达均为按时' },
      { value: 'exclusive', label: '不包括当日' },
    ],
    chosen: 'inclusive',
    why: '从有利于报送单位的角度理解，期限日结束后送达的为迟报。',
    requirement: 'A-08',
    source: clause('workRules', '第七条'),
  },
  {
    id: 'late-and-missing',
    question: '迟报、漏报如何认定',
    options: [
      { value: 'late-or-missing-once', label: '期限后送达为迟报，复核时仍未送达为漏报，同一材料只计一次' },
      { value: 'counted-apart', label: '迟报、漏报分别计算' },
    ],
    chosen: 'late-or-missing-once',
    why: '细则为“迟报、漏报每出现1次，扣1分”。瞒报不以分数处理，按工作制度提醒、督办直至报告问题线索。',
    requirement: 'A-14',
    source: clause('appraisalRules', '二（一）2（1）'),
  },
  {
    id: 'high-quality-information',
    question: '高质量信息由谁认定',
    options: [
      { value: 'office-judges', label: '由市专班牵头单位逐条认定并记录理由' },
      { value: 'every-item', label: '凡报送即认定' },
    ],
    chosen: 'office-judges',
    why: '细则未规定标准，认定结果和理由随得分明细列出。',
    requirement: 'A-16',
    source: clause('appraisalRules', '二（一）2（2）'),
  },
  {
    id: 'breakdown-governs',
    question: '方案正文与分解表不一致时以哪一处为准',
    options: [
      { value: 'breakdown', label: '分工、时限以分解表为准，仅见于正文的牵头单位列为责任单位' },
      { value: 'body', label: '以正文为准' },
    ],
    chosen: 'breakdown',
    why: '分解表是派发任务的依据；正文与分解表的每处差异均保留原文并列出。',
    requirement: 'A-22',
    source: clause('plan', '附件 重点任务分解表'),
  },
  {
    id: 'working-deadline',
    question: '正文与分解表的完成时限不同时按哪一个',
    options: [
      { value: 'breakdown', label: '工作时限按分解表，正文所列为最终时限' },
      { value: 'body', label: '按正文' },
    ],
    chosen: 'breakdown',
    why: '分解表时限在前，按在前的时限推进和提醒，年底为最终时限。',
    requirement: 'A-23',
    source: clause('plan', '三15、16；附件 重点任务分解表 序号15、16'),
  },
  {
    id: 'direct-referral',
    question: '未经提醒、督办可否直接报告问题线索',
    options: [
      { value: 'both-paths', label: '可以，须选定第十五条所列情形' },
      { value: 'ladder-only', label: '不可以，须先经通报、督办或预警提醒' },
    ],
    chosen: 'both-paths',
    why: '第十六条以通报、督办、预警提醒后仍未改正为前提，第十五条未设此前提，两条均可适用。',
    requirement: 'A-29',
    source: clause('workRules', '第十五条、第十六条'),
  },
  {
    id: 'unit-appraisal',
    question: '市直和中省直责任单位如何考核',
    options: [
      { value: 'facts-only', label: '列出完成情况和按时率，不评分' },
      { value: 'scored', label: '比照县（市、区）评分' },
    ],
    chosen: 'facts-only',
    why: '方案要求逐项考核各责任单位，但细则的考评对象仅为县（市、区）专班，未规定单位的计分办法。',
    requirement: 'A-32',
    source: clause('plan', '四（三）'),
  },
  {
    id: 'information-month',
    question: '信息分计入哪个月',
    options: [
      { value: 'receipt-and-adoption', label: '质量分计入收到当月，采用分计入编发当月，且须经市专班推荐' },
      { value: 'receipt', label: '均计入收到当月' },
    ],
    chosen: 'receipt-and-adoption',
    why: '报送与编发采用是两件事，各按发生的月份计分；采用分以“经市专班推荐”为条件。',
    requirement: 'A-34',
    source: clause('appraisalRules', '二（一）2（2）'),
  },
  {
    id: 'one-monthly-paper',
    question: '附件1“自评报告”与细则“自查报告”是一份还是两份',
    options: [
      { value: 'one', label: '一份：20日前报月度工作推进情况，23日前报评分表和佐证材料' },
      { value: 'two', label: '两份，分别报送' },
    ],
    chosen: 'one',
    why: '附件1标题即为“月度工作推进情况（自评报告）”，不另设报送事项。',
    requirement: 'A-35',
    source: clause('appraisalRules', '三（一）'),
  },
]

export const readings: ReadingInput[] = [...choices, ...settled]

/** Names that the papers use for something that goes by another name here. */
export const terms: NonNullable<PackInput['terms']> = [
  { printed: '各市（地）', read: '各县（市、区）', requirement: 'A-06', source: clause('appraisalRules', '二（一）1') },
  { printed: '该市（地）', read: '该县（市、区）', requirement: 'A-06', source: clause('appraisalRules', '二（一）4') },
  { printed: '重点任务考评表', read: '自查评分表', requirement: 'A-17', source: clause('appraisalRules', '三（一）') },
  {
    printed: '优化营商环境重点工作任务总台账',
    read: '重点任务分解表和月度工作台账清单',
    requirement: 'A-17',
    source: clause('appraisalRules', '二（一）1'),
  },
  {
    printed: '黑河市政务守信践诺工作专班2022年优化营商环境专项行动实施方案',
    read: '黑河市政务守信践诺工作专班实施方案',
    requirement: 'A-17',
    source: clause('appraisalRules', '引言'),
  },
  {
    printed: '优化营商环境守信践诺水平提升专项行动工作专班重点任务分解表',
    read: '黑河市政务守信践诺工作专班重点任务分解表',
    requirement: 'A-27',
    source: clause('plan', '四（三）'),
  },
]
