import { documentKind } from '#shared/documents/kinds/index.ts'
import { accountProfiles } from '#shared/domain/account-profile.ts'
import { choiceSubjects, monthChoices, noPlanChoices, scoreOrigins, spotCheckEffects } from '#shared/domain/appraisal-labels.ts'
import { assignmentActs } from '#shared/domain/assignment.ts'
import { claimStatuses } from '#shared/domain/claims.ts'
import { documentSteps } from '#shared/domain/document.ts'
import { formKinds } from '#shared/domain/fill-in-form.ts'
import { verdicts } from '#shared/domain/plan.ts'
import { obligationStatuses, receiptWays } from '#shared/domain/submission.ts'
import { noticeKinds } from '#shared/domain/supervision.ts'
import { urgeWays } from '#shared/domain/urge.ts'
import { keyStatuses, recordOutcomes } from '#shared/exchange/conditions.ts'
import { packageKinds } from '#shared/exchange/kinds.ts'

/** The words of an event's detail: what its fields are called, and what their values mean. */

/** A field's label, and how its text is read: as people wrote it, as a unit's or a ledger's id, or by a table of words. */
interface DetailField {
  readonly label: string
  readonly text?: 'written' | 'unit' | 'ledger'
  readonly words?: (value: string) => string | undefined
}

type Words = Readonly<Record<string, string | { readonly title?: string; readonly label?: string }>>

const by =
  (...tables: readonly Words[]) =>
  (value: string): string | undefined => {
    const word = tables.find((table) => Object.hasOwn(table, value))?.[value]
    return typeof word === 'object' ? (word.title ?? word.label) : word
  }
const namesOfKinds = Object.fromEntries(Object.entries(packageKinds).map(([kind, { name }]) => [kind, name]))

/** 「第2卷，共3卷」; nothing of a package of one. */
function volumeInWords(value: string): string | undefined {
  const [i, n] = value.split('/')
  return n === undefined || n === '1' ? undefined : `第${i}卷，共${n}卷`
}

const written = (label: string): DetailField => ({ label, text: 'written' })
const counted = (label: string): DetailField => ({ label })

const fileWays = { saveCopy: '另存', open: '打开', print: '打印', folder: '导出到文件夹', zip: '导出为压缩包' }
const formats = { xlsx: 'Excel', docx: 'Word' }
const copies = { full: '内部用表', handOver: '对外用表', form: '填报表' }

/** In the order in which they are read. What is not named here is a mark of the program, and stands in the export as it was kept. */
export const detailFields: Readonly<Record<string, DetailField>> = {
  title: written('标题'),
  what: written('内容'),
  kind: {
    label: '种类',
    words: (value) => documentKind(value)?.title ?? by(noticeKinds, formKinds)(value),
  },
  packageKind: { label: '数据包', words: by(namesOfKinds) },
  sender: { label: '来源单位', text: 'unit' },
  recipient: { label: '收件单位', text: 'unit' },
  unit: { label: '单位', text: 'unit' },
  units: { label: '单位', text: 'unit' },
  onBehalfOf: { label: '代录单位', text: 'unit' },
  isOnBehalf: counted('代录'),
  ledger: { label: '台账', text: 'ledger' },
  month: written('月份'),
  period: written('期间'),
  seq: counted('包号'),
  volume: { label: '分卷', words: volumeInWords },
  volumes: counted('卷数'),
  step: { label: '步骤', words: by(documentSteps) },
  act: { label: '办理', words: by(assignmentActs) },
  status: { label: '状态', words: by(claimStatuses, obligationStatuses, keyStatuses) },
  verdict: { label: '判定', words: by(verdicts) },
  noPlan: { label: '无计划月份', words: by(noPlanChoices) },
  about: { label: '情形', words: by(choiceSubjects) },
  choice: { label: '计分方式', words: by(monthChoices) },
  effect: { label: '抽查结果', words: by(spotCheckEffects) },
  category: counted('创新举措情形'),
  interpretation: written('口径'),
  decidedOn: written('选定日期'),
  origin: { label: '来源', words: by(scoreOrigins) },
  basis: written('依据文件'),
  rank: counted('名次'),
  signer: written('签批人'),
  score: written('得分'),
  total: written('得分合计'),
  scores: counted('得分份数'),
  publishedOn: written('通报日期'),
  countsIn: written('计入月份'),
  metOn: written('完成日期'),
  on: written('日期'),
  receivedOn: written('收件日期'),
  adoptedOn: written('采用日期'),
  settledOn: written('审定日期'),
  issuedOn: written('下发日期'),
  signedOn: written('签批日期'),
  dueOn: written('期限'),
  closedOn: written('封存日期'),
  way: { label: '方式', words: by(fileWays, receiptWays, urgeWays), text: 'written' },
  format: { label: '格式', words: by(formats) },
  copy: { label: '用途', words: by(copies) },
  copies: counted('份数'),
  isPreprinted: counted('套打'),
  leader: written('签批人'),
  ground: written('依据'),
  reason: written('理由'),
  opinion: written('意见'),
  returned: written('退回'),
  withdrawn: written('撤销'),
  waived: written('豁免'),
  unwaived: written('取消豁免'),
  voided: written('作废'),
  removed: written('移出'),
  restored: written('恢复'),
  file: written('文件'),
  source: written('来源'),
  value: written('取值'),
  sector: written('领域'),
  pilot: counted('试点'),
  isHighQuality: counted('质量较高'),
  profile: { label: '管理方式', words: by(accountProfiles) },
  tried: counted('连续失败次数'),
  isWaited: counted('暂停登录'),
  version: counted('版本'),
  packVersion: counted('方案版本'),
  next: counted('下一号'),
  size: counted('字节数'),
  rows: counted('行数'),
  entries: counted('条目'),
  items: counted('事项'),
  lines: counted('计划行'),
  plans: counted('清单'),
  obligations: counted('报送事项'),
  settled: counted('审定'),
  filled: counted('填写'),
  received: counted('收件'),
  checked: counted('抽查'),
  refuted: counted('未属实'),
  files: counted('文件数'),
  blobs: counted('附件数'),
  records: counted('记录数'),
  new: counted(recordOutcomes.new.label),
  newer: counted(recordOutcomes.newer.label),
  older: counted(recordOutcomes.older.label),
  conflict: counted(recordOutcomes.conflict.label),
  waiting: counted(recordOutcomes.waiting.label),
  refused: counted(recordOutcomes.refused.label),
  superseded: counted('替代代录'),
  rewritten: counted('与来源单位所存不一致的本机日志序号'),
  clockSuspect: counted('本机时间早于此前的办理记录'),
  fileName: written('文件名'),
  validUntilSeq: counted('有效至包号'),
  keys: counted('密钥数'),
  known: counted('已有文件'),
  added: counted('新增'),
  changed: counted('更新'),
  same: counted('相同'),
  left: counted('未录入'),
  kept: counted('保留'),
  unlinked: counted('解除对应'),
  raises: counted('提高目标'),
  additions: counted('新增任务'),
  assignments: counted('责任项'),
  columns: counted('栏目'),
  questions: counted('题目'),
  missing: written('未报'),
}
