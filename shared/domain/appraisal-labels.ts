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

/** An approved adjustment counts in every month in which it is carried out, or once. */
export const adjustmentCounts = { monthly: '逐月计分', once: '计分一次' } as const
export type AdjustmentCount = keyof typeof adjustmentCounts

/** Whether the year averages the months as published, with two decimals, or exact. The same choice serves the ranking. */
export const precisions = { published: '按公布的两位小数', exact: '按未四舍五入的数值' } as const
export type Precision = keyof typeof precisions
