/** What is typed, each once. */
export const words = {
  officer: '赵明远',
  goal: '印发进校园工作方案并召开部署会',
  progress: {
    '7-3': {
      content: '4月12日印发《逊克县“诚信进校园”工作方案》',
      outcome: '19所中小学明确了分管校长',
      problem: '边疆镇教学点没有专职辅导教师',
      nextPlan: '组织“守信少年”主题班会57场',
    },
    '5-1': {
      content: '向31家园区企业发放政策告知书',
      outcome: '收回企业签字回执29份',
      problem: '两家外迁企业联系不畅',
      nextPlan: '上门核对剩余两家企业的政策兑现清单',
    },
  },
  evidence: '关于印发逊克县诚信进校园工作方案的通知',
  issuer: '逊克县教育局',
  brief: '逊克县以“守信小课堂”带动一校一品',
  quality: '做法具体、可复制',
  overruled: '仅有征求意见稿，未正式印发',
  refuted: '抽查瑷珲镇中心校，未见方案印发文件',
} as const
