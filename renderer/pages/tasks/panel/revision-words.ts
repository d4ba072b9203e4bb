/** What an event of the journal did, in words; the journal keeps the method's name. */
const words: Readonly<Record<string, string>> = {
  'assignments.act': '变更办理状态',
  'milestones.meet': '登记时限完成',
  'milestones.reopen': '恢复时限未完成',
  'dutyCards.save': '填写六个一',
  'progress.save': '登记进展',
  'progress.remove': '删除进展',
  'progress.restore': '恢复进展',
  'evidence.add': '添加佐证',
  'evidence.link': '调整佐证对应措施',
  'evidence.remove': '删除佐证',
  'evidence.restore': '恢复佐证',
  'plans.open': '生成台账清单',
  'plans.saveGoals': '填写本月目标',
  'plans.carryOver': '沿用上月目标',
  'plans.settle': '审定台账清单',
  'plans.removeLine': '移出台账清单',
  'plans.restoreLine': '恢复列入台账清单',
  'selfAssessments.judge': '自查自评',
  'selfAssessments.submit': '报送自评',
  'appraisals.review': '复核',
  'appraisals.agreeAll': '整县同意自评',
  'appraisals.spotCheck': '抽查',
  'urges.record': '登记催办',
  'notices.draft': '起草文书',
}

/** `revisionWords('milestones.meet')` is 「登记时限完成」; what is not listed is 「更新」. */
export function revisionWords(action: string): string {
  return words[action] ?? '更新'
}
