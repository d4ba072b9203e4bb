import type { Expectation } from './check-docx.ts'
import type { Block, DocumentModel, Text } from '#shared/documents/model.ts'

/** Papers made by hand for the elements that a programme's own kinds do not all use. */

export const plain = (text: string): Text => [{ text }]
const paragraph = (text: string): Block => ({ type: 'paragraph', text: plain(text) })
const date = plain('2022年5月9日')
const office = '黑河市政务守信践诺工作专班办公室'

const body: Block[] = [
  paragraph('按照年度工作安排，市专班对各县（市、区）4月份政务守信践诺工作进行了调度，现将有关情况报告如下：'),
  { type: 'heading', level: 1, text: '工作进展' },
  paragraph('29项措施中，17项已完成，8项按时序推进，4项进度滞后。各成员单位均按时报送了月度工作推进情况。'),
  { type: 'heading', level: 1, text: '下步打算' },
  paragraph('对进度滞后的措施逐项督办，5月底前全部赶上时序进度。'),
]

export const upward: DocumentModel = {
  kind: 'composed-upward',
  title: '关于4月份政务守信践诺工作进展情况的报告',
  layout: 'formal',
  blocks: [
    { type: 'organMark', lines: ['黑河市优化营商环境专项行动', '政务守信践诺工作专班办公室'] },
    { type: 'numberLine', text: plain('黑政信专办发〔2022〕12号'), signers: ['张某某', '王某', '李某某'] },
    { type: 'redLine' },
    { type: 'title', lines: ['关于4月份政务守信践诺工作', '进展情况的报告'] },
    { type: 'addressee', text: plain('市优化营商环境工作领导小组：') },
    ...body,
    { type: 'signOff', organ: office, sealedBy: null, date, hasSeal: true },
    paragraph('（联系人及电话：办公室，0456—0000000）'),
    { type: 'colophon', copyTo: null, printedBy: office, printedOn: date },
  ],
}

/** One signer alone, at the right edge. */
export const upwardOneSigner: DocumentModel = {
  ...upward,
  kind: 'composed-upward-one-signer',
  blocks: upward.blocks.map((block) => (block.type === 'numberLine' ? { ...block, signers: ['张某某'] } : block)),
}

const bodies = [
  { organ: '黑河市营商环境建设监督局', sealedBy: null },
  { organ: '中共黑河市委宣传部', sealedBy: null },
  { organ: '黑河市财政局', sealedBy: null },
]

export const joint: DocumentModel = {
  kind: 'composed-joint',
  title: '关于联合公布诚信红黑榜的通知',
  layout: 'formal',
  blocks: [
    { type: 'jointMark', organs: bodies.map(({ organ }) => organ), word: '文件' },
    { type: 'numberLine', text: plain('黑营商发〔2022〕8号') },
    { type: 'redLine' },
    { type: 'title', lines: ['关于联合公布诚信红黑榜的通知'] },
    { type: 'addressee', text: plain('各县（市、区）人民政府，市直有关单位：') },
    paragraph('经研究，决定按季度联合公布诚信红黑榜，现将有关事项通知如下。'),
    paragraph('各单位于每季度末月20日前报送名单和认定依据，由市营商环境建设监督局汇总审核后统一公布。'),
    { type: 'jointSignOff', organs: bodies, date, hasSeal: true },
    { type: 'colophon', copyTo: '市优化营商环境工作领导小组办公室。', printedBy: '黑河市营商环境建设监督局', printedOn: date },
  ],
}

/** Without 「文件」, without seals. */
export const jointUnsealed: DocumentModel = {
  ...joint,
  kind: 'composed-joint-unsealed',
  blocks: joint.blocks.map((block): Block => {
    if (block.type === 'jointMark') return { ...block, word: null }
    return block.type === 'jointSignOff' ? { ...block, hasSeal: false } : block
  }),
}

export const minutes: DocumentModel = {
  kind: 'composed-minutes',
  title: '政务守信践诺工作专班第3次会议纪要',
  layout: 'formal',
  blocks: [
    { type: 'minutesMark', name: '黑河市政务守信践诺工作专班会议纪要', issue: plain('第3期'), imprint: { organ: office, date } },
    { type: 'title', lines: ['研究4月份政务守信践诺工作', '会议纪要'] },
    paragraph('2022年5月6日，市专班召开第3次会议，调度4月份工作，研究进度滞后措施的处置意见。现将会议议定事项纪要如下：'),
    { type: 'heading', level: 1, text: '关于公共信用信息归集' },
    paragraph('会议议定，由市营商环境建设监督局牵头，5月20日前完成目录修订；各县（市、区）专班5月底前补齐历史数据。'),
    { type: 'heading', level: 1, text: '关于涉企政策兑现' },
    paragraph('会议议定，由市财政局牵头，逐笔核对拖欠账款，6月10日前报送化解计划。'),
    {
      type: 'attendance',
      label: '出席',
      names: ['市营商环境建设监督局赵某某', '市财政局钱某某', '市教育局孙某某', '市司法局李某某', '市法院周某某'],
    },
    { type: 'attendance', label: '请假', names: ['市统计局吴某某'] },
    { type: 'attendance', label: '列席', names: ['逊克县专班郑某某', '嫩江市专班王某某'] },
    {
      type: 'colophon',
      copyLabel: '分送',
      copyTo: '市优化营商环境工作领导小组各成员，市专班各成员单位。',
      printedBy: office,
      printedOn: date,
    },
  ],
}

export const brief: DocumentModel = {
  kind: 'composed-brief',
  title: '逊克县推行惠企政策“免申即享”',
  layout: 'formal',
  blocks: [
    { type: 'briefHead', name: '政务守信践诺工作信息', issue: plain('第3期'), preparedBy: office, date },
    { type: 'title', lines: ['逊克县推行惠企政策“免申即享”'] },
    paragraph('逊克县把惠企政策兑现作为政务守信践诺的重点，梳理惠企政策12项，逐项明确兑现条件和时限，由部门数据比对代替企业申报。'),
    paragraph('截至4月底，已为38户企业兑现资金214.6万元，平均办理时间由15个工作日压缩到3个工作日。'),
    {
      type: 'briefFoot',
      lines: [
        { label: '报', to: '市优化营商环境工作领导小组组长、副组长。' },
        { label: '送', to: '市优化营商环境工作领导小组各成员单位，市督导考评问责工作专班，市委办公室，市政府办公室。' },
        { label: '发', to: '各县（市、区）政务守信践诺专班。' },
      ],
      copies: 50,
    },
  ],
}

const rows = Array.from({ length: 30 }, (_, index) => ({
  cells: [String(index + 1), '完善公共信用信息目录', '市营商环境建设监督局'].map((text) => ({ lines: [plain(text)] })),
}))
const annexTable = (widths: readonly number[]): Block => ({
  type: 'table',
  columns: widths.map((widthMm) => ({ widthMm, align: 'center' })),
  headRows: [{ cells: ['序号', '工作任务', '责任单位'].map((text) => ({ lines: [plain(text)], isHead: true })) }],
  rows,
})

/** 通知 with a landscape annex, a portrait one after it, and the 版记 behind them all. */
export const annexed: DocumentModel = {
  kind: 'composed-annexed',
  title: '关于印发重点任务分解表的通知',
  layout: 'formal',
  blocks: [
    { type: 'organMark', lines: ['黑河市优化营商环境专项行动', '政务守信践诺工作专班办公室'] },
    { type: 'redLine' },
    { type: 'title', lines: ['关于印发重点任务分解表的通知'] },
    { type: 'addressee', text: plain('各县（市、区）专班，市直有关单位：') },
    ...body,
    { type: 'attachmentNote', names: ['重点任务分解表', '联络员名册'] },
    { type: 'signOff', organ: office, sealedBy: '（黑河市营商环境建设监督局代章）', date, hasSeal: true },
    { type: 'section', orientation: 'landscape' },
    { type: 'annexStart', position: 1 },
    { type: 'title', lines: ['重点任务分解表'] },
    annexTable([20, 120, 85]),
    { type: 'section', orientation: 'portrait' },
    { type: 'annexStart', position: 2, ofNumber: plain('黑政信专办发〔2022〕12号') },
    { type: 'title', lines: ['联络员名册'] },
    annexTable([16, 80, 60]),
    { type: 'colophon', copyTo: '市优化营商环境工作领导小组办公室。', printedBy: office, printedOn: date },
  ],
}

/** 会议通知 with a receipt to be torn off. */
export const receipt: DocumentModel = {
  kind: 'composed-receipt',
  title: '关于召开专班工作会议的通知',
  layout: 'formal',
  blocks: [
    { type: 'letterMark', name: office },
    { type: 'numberLine', text: plain('黑政信专办函〔2022〕5号') },
    { type: 'title', lines: ['关于召开专班工作会议的通知'] },
    { type: 'addressee', text: plain('市直有关单位：') },
    paragraph('定于2022年5月12日召开专班工作会议，请于5月10日前将回执报市专班办公室。'),
    { type: 'signOff', organ: office, sealedBy: null, date, hasSeal: true },
    { type: 'cutLine', text: '（此联由主送单位填写后退回）' },
    {
      type: 'form',
      widthMm: 156,
      labelMm: 27,
      fieldsPerRow: 2,
      rows: [
        ['单位', '参会人员'],
        ['职务', '联系电话'],
      ].map((labels) => ({ fields: labels.map((label) => ({ label, value: [plain('')] })) })),
    },
  ],
}

const formal = { paper: 'formal', colophon: 'full', isSealed: true } as const

/** Every paper made by hand with what it must be. */
export const composed: readonly (readonly [model: DocumentModel, expected: Expectation])[] = [
  [upward, { ...formal, head: 'red', signers: 3 }],
  [upwardOneSigner, { ...formal, head: 'red', signers: 1 }],
  [joint, { ...formal, head: 'red', organs: 3 }],
  [jointUnsealed, { ...formal, head: 'red', organs: 3, isSealed: false }],
  [minutes, { ...formal, head: 'minutes' }],
  [brief, { ...formal, head: 'brief', colophon: 'brief' }],
  [annexed, { ...formal, head: 'red' }],
  [receipt, { ...formal, head: 'letter', colophon: 'none' }],
]
