import type { z } from 'zod'
import type { questionnaireFormFacts } from '../kinds/tables/questionnaire-form.ts'
import type { questionnaireSummaryFacts } from '../kinds/tables/questionnaire-summary.ts'

type FormSample = z.input<typeof questionnaireFormFacts>

const governmentTable: FormSample['tables'][number] = {
  title: '政务诚信调查表',
  evidenceHead: '佐证材料',
  questions: [
    {
      number: 1,
      text: '当地政府是否建立重大决策事项公示和听证制度？',
      units: ['政府办'],
      answer: 'yesNo',
      value: '是',
      materials: '1.《重大行政决策程序规定》（文件）\n2.听证会纪要（会议纪要）',
    },
    {
      number: 3,
      text: '当地政府机关及公务员受到国务院、各部委、各省（区、市）有关诚信方面表彰情况。',
      units: ['组织部', '人社局'],
      answer: 'narrative',
      value: '2018年获省级诚信建设先进单位1个、先进个人2名。',
      materials: '表彰决定（文件）',
    },
  ],
}

const judicialTable: FormSample['tables'][number] = {
  title: '司法公信调查表',
  evidenceHead: '附件',
  questions: [
    {
      number: 2,
      text: '强制执行案件的信息是否依法及时公开？',
      units: ['法院'],
      answer: 'yesNo',
      value: '否',
      materials: '',
    },
    {
      number: 3,
      text: '依法公开失信被执行人信息条数。',
      units: ['宣传部'],
      answer: 'number',
      value: '1205',
      materials: '公开页面截图（截图）',
    },
  ],
}

/** A unit's answers, two tables of the four. */
export const questionnaireFormSample: FormSample = {
  title: '信用监管指标调查问卷',
  unit: '市政府办',
  dueOn: '2019-09-27',
  signedBy: '分管领导',
  isFilled: true,
  tables: [governmentTable, judicialTable],
  signature: { leader: '演示领导', signedOn: '2019-09-26' },
}

/** The same before anything is filled in, made out for nobody. */
export const questionnaireBlankSample: FormSample = {
  ...questionnaireFormSample,
  unit: null,
  isFilled: false,
  tables: [governmentTable, judicialTable].map((table) => ({
    ...table,
    questions: table.questions.map((question) => ({ ...question, value: '', materials: '' })),
  })),
  signature: null,
}

export const questionnaireSummarySample: z.input<typeof questionnaireSummaryFacts> = {
  title: '信用监管指标调查问卷',
  organ: '市营商局',
  asOf: '2019-09-30',
  asked: 19,
  received: 18,
  missing: ['市知识产权局'],
  late: ['市税务局'],
  signedBy: '分管领导',
  signature: { leader: '演示领导', signedOn: '2019-09-30', opinion: '同意' },
  exception: '市知识产权局正在组建，按现有答复汇总',
  tables: [
    {
      title: '商务诚信调查表',
      evidenceHead: '佐证材料',
      questions: [
        {
          number: 1,
          text: '“税易贷”、“信易贷”、“信易债”等守信激励金融产品是否投入市场？',
          units: ['财政局', '税务局', '银保监分局', '人民银行'],
          answer: '是',
          isNarrative: false,
          materials: '税务局：“税易贷”产品清单（台账）\n人民银行：信贷统计表（台账）',
          standing: '答复不一致（是：税务局、银保监分局、人民银行；否：财政局），核定为“是”：“税易贷”已投入市场，财政局不经办。',
        },
        {
          number: 6,
          text: '当地企业等市场主体受国务院、各部委、各省（区、市）有关诚信方面表彰情况。',
          units: ['市场监管局', '文明办'],
          answer: '市场监管局：2家企业获评国家级守合同重信用企业；文明办：1家企业获评省级诚信企业。',
          isNarrative: true,
          materials: '市场监管局：公示名单（文件）',
          standing: '已汇总2个单位答复',
        },
      ],
    },
  ],
}
