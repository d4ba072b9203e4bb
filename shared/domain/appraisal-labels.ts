/** Words of the appraisal that pages and papers share (考评细则 二); the facts and their schemas stand in `appraisal.ts`. */

/** Parts of a score as 附件2 and 附件3 name them. A pack may declare others; they bear the titles of their rules. */
export const scoreParts = {
  completion: '工作完成情况',
  timeliness: '材料按时报送情况',
  information: '工作信息报送情况',
  adjustments: '动态调整目标任务情况',
  deductions: '减分项',
  score: '月度考评得分',
  taskCompletion: '任务完成情况',
  innovation: '创新性举措',
} as const

/** Printed under every table of scores (office.md «Scores»). */
export const roundingNote = '注：得分按未四舍五入的数值计算，表内保留两位小数。'
/** Printed where rounded lines do not add up to the rounded sum. */
export const roundedLinesNote = '分项四舍五入'

/** A month without planned measures: the office confirms 满分, or leaves the month out and the year divides by one less. */
export const noPlanChoices = { full: '满分', excluded: '不计入平均' } as const
export type NoPlanChoice = keyof typeof noPlanChoices

/** A month that the city never scored (office.md «Scores»); 补评 gives it a score and so needs no choice. */
export const noScoreChoices = { excluded: '不计入平均', zero: '按0分' } as const
export type NoScoreChoice = keyof typeof noScoreChoices

export const monthChoices = { ...noPlanChoices, ...noScoreChoices } as const
export type MonthChoice = keyof typeof monthChoices

/** What a month's choice is about: a month without planned measures, or one that was never scored. */
export const choiceSubjects = { noPlan: '本月无计划措施', noScore: '本月尚无得分' } as const
export type ChoiceSubject = keyof typeof choiceSubjects

/** How a month stands in the year. */
export const yearMonthKinds = { scored: '已有得分', ...noScoreChoices, open: '尚无得分' } as const
export type YearMonthKind = keyof typeof yearMonthKinds

/** Whether a score was computed here, or typed from a 通报 that was published before the program came. */
export const scoreOrigins = { computed: '本系统计算', paper: '非本系统计算' } as const
export type ScoreOrigin = keyof typeof scoreOrigins

/** A finding after publication. */
export const spotCheckEffects = { foundMonth: '在发现当月扣减（按原月分值）', ownMonth: '更正原月得分' } as const
export type SpotCheckEffect = keyof typeof spotCheckEffects

/** An approved adjustment counts in every month in which it is carried out, or once. */
export const adjustmentCounts = { monthly: '逐月计分', once: '计分一次' } as const
export type AdjustmentCount = keyof typeof adjustmentCounts

/** Whether the year averages the months as published, with two decimals, or exact. The same choice serves the ranking. */
export const precisions = { published: '按公布的两位小数', exact: '按未四舍五入的数值' } as const
export type Precision = keyof typeof precisions
