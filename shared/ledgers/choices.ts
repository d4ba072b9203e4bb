/** Choices that several ledgers offer in the same words. */

export const yesNo = [
  { id: 'no', label: '否' },
  { id: 'yes', label: '是' },
]

/** 重点领域 of the credit records and of 信息归集, in the order of the source (《工作要点》 一（三）、二（三）). */
export const keySectors = [
  { id: 'production', label: '生产' },
  { id: 'circulation', label: '流通' },
  { id: 'finance', label: '金融' },
  { id: 'taxation', label: '税务' },
  { id: 'pricing', label: '价格' },
  { id: 'construction', label: '工程建设' },
  { id: 'procurement', label: '政府采购' },
  { id: 'tendering', label: '招标投标' },
  { id: 'transport', label: '交通运输' },
  { id: 'onlineTrade', label: '电子商务' },
  { id: 'statistics', label: '统计' },
  { id: 'exhibitions', label: '会展广告' },
  { id: 'health', label: '医药卫生和计划生育' },
  { id: 'socialSecurity', label: '社会保障' },
  { id: 'employment', label: '劳动用工' },
  { id: 'education', label: '教育科研' },
  { id: 'culture', label: '文化体育旅游' },
  { id: 'intellectualProperty', label: '知识产权' },
  { id: 'environment', label: '环境保护和能源节约' },
  { id: 'internet', label: '互联网应用及服务' },
  { id: 'publicSafety', label: '公共安全' },
]
