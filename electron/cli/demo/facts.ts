/** Invented facts of the demonstration: plausible, the same in every run, about nobody. */

interface LineFact {
  readonly content: string
  readonly outcome: string
  readonly nextPlan: string
}

const deeds = [
  '印发工作方案并召开部署会',
  '梳理对象名单并建立台账',
  '组织专题培训并开展自查',
  '对接有关部门推进信息归集',
  '开展现场检查并反馈问题',
] as const
const results = ['明确责任科室和完成时限', '台账条目全部登记到位', '覆盖本级有关部门', '归集数据按时报送', '发现问题已列入整改'] as const
const plans = [
  '跟踪落实并补齐佐证材料',
  '扩大覆盖范围并按周调度',
  '对照目标查漏补缺',
  '总结做法并报送工作信息',
  '完成整改并组织复查',
] as const

/** What a unit did on a measure in a month; the place in the lists follows from the measure, so that texts differ. */
export function lineFact(unit: string, measure: string, month: string, at: number): LineFact {
  const turn = at + Number(month.slice(5))
  const pick = <Item>(items: readonly Item[], shift: number): Item => items[(turn + shift) % items.length] as Item
  return {
    content: `${unit}围绕“${measure}”${pick(deeds, 0)}。`,
    outcome: `${pick(results, 1)}。`,
    nextPlan: `${pick(plans, 2)}（${measure}）`,
  }
}

/** The lines that a county did not complete: a few of the last ones, fewer every month. */
export function isDone(countyAt: number, lineAt: number, lines: number, monthAt: number): boolean {
  return lineAt < lines - Math.max(0, (countyAt % 4) - monthAt)
}
