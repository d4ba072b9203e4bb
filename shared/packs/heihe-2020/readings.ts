import type { PackInput } from '../schema.ts'
import { clause, office } from './sources.ts'

/** How the 工作要点 is read where its text leaves a point open. */
export const readings: PackInput['readings'] = [
  {
    id: 'listed-supervision',
    question: '是否每件督办单都实行挂牌督办',
    options: [
      { value: 'always', label: '每件督办单均实行挂牌督办' },
      { value: 'chosen', label: '由市信用办逐件确定' },
    ],
    chosen: 'chosen',
    why: '工作要点列会议督办、文件督办、电话督办等形式，未规定挂牌督办。',
    requirement: 'A-33',
    source: clause('六（三）'),
  },
  {
    id: 'due-day',
    question: '“10月30日前”是否包括当日',
    options: [
      { value: 'inclusive', label: '包括当日，当日24时前送达均为按时' },
      { value: 'exclusive', label: '不包括当日' },
    ],
    chosen: 'inclusive',
    why: '从有利于报送单位的角度理解，期限日结束后送达的为迟报。',
    changeable: false,
    requirement: 'A-08',
    source: clause('六（二）'),
  },
  {
    id: 'printed-numbering',
    question: '一级标题“四”之后为“六”，是否改排为“五”',
    options: [
      { value: 'as-printed', label: '保留原文序号' },
      { value: 'renumbered', label: '改排为“五”' },
    ],
    chosen: 'as-printed',
    why: '序号为原文所印，引用时须与原文一致。',
    changeable: false,
    requirement: 'A-31',
    source: clause('六'),
  },
  {
    id: 'undated-tasks',
    question: '未列完成时间的任务按哪一日期掌握',
    options: [
      { value: 'material-day', label: '按六（二）反馈材料的10月30日' },
      { value: 'year-end', label: '按2020年底' },
    ],
    chosen: 'material-day',
    why: '六（二）要求各责任单位在10月30日前反馈相关材料，为各项任务共同的日期。按季度进行的除外。',
    changeable: false,
    requirement: 'A-31',
    source: clause('六（二）'),
  },
  {
    id: 'breach-dates',
    question: '失信违约事项清零按10月30日还是年底',
    options: [
      { value: 'both', label: '10月30日前反馈材料，年底前全部清零' },
      { value: 'year-end', label: '只按年底' },
    ],
    chosen: 'both',
    why: '两个日期分别针对反馈材料和全部清零，均予保留。',
    changeable: false,
    requirement: 'A-31',
    source: clause('二（一）2、六（二）'),
  },
  {
    id: 'owners-without-lead',
    question: '只列“责任单位”或“对接单位”、未列牵头单位的如何登记',
    options: [
      { value: 'each-leads', label: '所列单位各自负责，均按牵头单位登记' },
      { value: 'office-names', label: '由市信用办另行指定牵头单位' },
    ],
    chosen: 'each-leads',
    why: '原文未分主次，所列单位各对本单位的部分负责。正文指明由某单位制定或发布的，按正文。',
    changeable: false,
    requirement: 'A-22',
    source: clause('一至四各条括注'),
  },
]

/** Names for the office that the text uses beside its full one. */
export const terms: NonNullable<PackInput['terms']> = [
  { printed: '市信用办', read: office, requirement: 'A-27', source: clause('印发通知') },
  { printed: '市“诚信黑河”建设工作领导小组办公室', read: office, requirement: 'A-27', source: clause('六（三）') },
]
