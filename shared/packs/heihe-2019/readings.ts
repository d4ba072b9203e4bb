import type { PackInput } from '../schema.ts'
import { clause, office } from './sources.ts'

/** How the plan is read where its text leaves a point open. */
export const readings: PackInput['readings'] = [
  {
    id: 'listed-supervision',
    question: '是否每件督办单都实行挂牌督办',
    options: [
      { value: 'always', label: '每件督办单均实行挂牌督办' },
      { value: 'chosen', label: '由市信用办逐件确定' },
    ],
    chosen: 'chosen',
    why: '方案只要求强化督查，未规定挂牌督办。',
    requirement: 'A-33',
    source: clause('plan', '三（二）'),
  },
  {
    id: 'due-day',
    question: '“9月27日前”“12月30日前”是否包括当日',
    options: [
      { value: 'inclusive', label: '包括当日，当日24时前送达均为按时' },
      { value: 'exclusive', label: '不包括当日' },
    ],
    chosen: 'inclusive',
    why: '从有利于报送单位的角度理解，期限日结束后送达的为迟报。',
    changeable: false,
    requirement: 'A-08',
    source: clause('plan', '一、三（二）'),
  },
  {
    id: 'two-dates',
    question: '“到2020年底”与“完成时间：2019年11月”按哪一个',
    options: [
      { value: 'both', label: '工作时限按2019年11月底，最终时限按2020年底' },
      { value: 'later', label: '只按2020年底' },
    ],
    chosen: 'both',
    why: '括注的完成时间在前，按在前的时限推进和提醒，2020年底为全覆盖的最终时限。',
    changeable: false,
    requirement: 'A-30',
    source: clause('plan', '二（一）'),
  },
  {
    id: 'month-only-deadline',
    question: '“2019年11月”指哪一日',
    options: [
      { value: 'last-day', label: '11月30日' },
      { value: 'first-day', label: '11月1日' },
    ],
    chosen: 'last-day',
    why: '只列月份的，以当月最后一日为限。',
    changeable: false,
    requirement: 'A-30',
    source: clause('plan', '二（一）、（四）2、（五）'),
  },
  {
    id: 'undated-point',
    question: '二（四）1括注未列完成时间，按哪一日期掌握',
    options: [
      { value: 'goal-day', label: '按工作目标的2019年12月30日' },
      { value: 'ongoing', label: '按持续推进' },
    ],
    chosen: 'goal-day',
    why: '原文此项未写“持续推进”，工作目标的日期适用于全案。',
    changeable: false,
    requirement: 'A-30',
    source: clause('plan', '二（四）1'),
  },
  {
    id: 'survey-answers',
    question: '问卷“选项（是/否）”栏对“表彰情况”如何填写',
    options: [
      { value: 'narrative', label: '填写表彰情况的文字' },
      { value: 'yes-no', label: '填写是或否' },
    ],
    chosen: 'narrative',
    why: '四个“表彰情况”的问题不能以是、否回答。司法公信调查表的“附件”栏与其他三表的“佐证材料”栏同义。',
    changeable: false,
    requirement: 'A-30',
    source: clause('survey', '政务诚信调查表3、商务诚信调查表6、社会诚信调查表6、司法公信调查表5'),
  },
]

/** Names for the office that the text uses beside the one of its head. */
export const terms: NonNullable<PackInput['terms']> = [
  { printed: '市信用办', read: office, requirement: 'A-27', source: clause('plan', '三（二）') },
  { printed: '市“诚信黑河”建设领导小组办公室', read: office, requirement: 'A-27', source: clause('plan', '落款') },
]

export const glossary: NonNullable<PackInput['glossary']> = [
  { word: '市专班', says: '市“诚信黑河”建设领导小组', source: clause('plan', '落款') },
  { word: '专班办公室', says: '市信用办', source: clause('plan', '三（二）') },
]
