import { unitId } from '../heihe/units.ts'
import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

type QuestionnaireInput = NonNullable<PackInput['questionnaires']>[number]
type TableInput = QuestionnaireInput['tables'][number]
type QuestionInput = TableInput['questions'][number]
type Row = readonly [text: string, words: readonly Word[], answer?: QuestionInput['answer']]

/** What the questionnaire's words for a unit mean. */
const meanings = {
  政府办: 'government-office',
  营商局: 'business-environment-bureau',
  组织部: 'organisation-department',
  人社局: 'human-resources-bureau',
  财政局: 'finance-bureau',
  税务局: 'tax-bureau',
  银保监分局: 'banking-insurance-regulator',
  人民银行: 'peoples-bank-branch',
  住建局: 'housing-and-construction-bureau',
  市场监管局: 'market-regulation-bureau',
  商务局: 'commerce-bureau',
  文明办: 'civilisation-office',
  民政局: 'civil-affairs-bureau',
  知识产权局: 'intellectual-property-office',
  工商联: 'federation-of-industry-and-commerce',
  网信办: 'cyberspace-office',
  法院: 'intermediate-court',
  宣传部: 'publicity-department',
  司法局: 'justice-bureau',
} as const
type Word = keyof typeof meanings

/** Questions are yes or no unless the row says otherwise; the four on 表彰情况 are narrative, though the column says 是/否. */
function table(tail: string, title: string, evidenceHead: string, rows: readonly Row[]): TableInput {
  return {
    id: `heihe-2019:survey-table:${tail}`,
    title,
    evidenceHead,
    questions: rows.map(([text, words, answer = 'yesNo'], at) => ({
      id: `heihe-2019:question:${tail}-${at + 1}`,
      number: at + 1,
      text,
      answer,
      unitWords: [...words],
      unitIds: words.map((word) => unitId(meanings[word])),
    })),
  }
}

/** 附件《信用监管指标调查问卷》: four tables, 3 + 6 + 6 + 5 questions (M-071). */
export const questionnaires: QuestionnaireInput[] = [
  {
    id: 'heihe-2019:questionnaire:indicator-survey',
    title: '信用监管指标调查问卷',
    dueOn: '2019-09-27',
    signedBy: '分管领导',
    tables: [
      table('government-integrity', '政务诚信调查表', '佐证材料', [
        ['当地政府是否建立重大决策事项公示和听证制度?', ['政府办']],
        ['当地政府是否在地方信用信息共享平台上公开政务失信记录?', ['营商局']],
        ['当地政府机关及公务员受到国务院、各部委、各省(区、市)有关诚信方面表彰情况。', ['组织部', '人社局'], 'narrative'],
      ]),
      table('business-integrity', '商务诚信调查表', '佐证材料', [
        ['“税易贷”、“信易贷”、“信易债”等守信激励金融产品是否投入市场?', ['财政局', '税务局', '银保监分局', '人民银行']],
        ['是否建立本地区税收违法黑名单?', ['税务局']],
        ['是否对列入政府采购供应商不良行为记录名单的供应商,在一定期限内禁止参加政府采购活动?', ['财政局']],
        ['是否记录、公告招标投标违法行为?', ['住建局']],
        ['是否对电子商务失信主体实行行业限期禁入?', ['市场监管局', '商务局']],
        ['当地企业等市场主体受国务院、各部委、各省(区、市)有关诚信方面表彰情况。', ['市场监管局', '文明办'], 'narrative'],
      ]),
      table('social-integrity', '社会诚信调查表', '佐证材料', [
        ['社会救助、保障性住房等民生政策实施中的申请、审核、退出等各环节的诚信制度是否建立？', ['民政局']],
        ['用人单位拖欠工资行为是否公示？', ['人社局']],
        ['对盗版侵权等知识产权侵权失信行为是否采取联合惩戒措施？', ['知识产权局']],
        ['是否开展行业协会（商会）会员诚信宣传教育和培训？', ['工商联', '民政局']],
        ['是否将实施网络欺诈、造谣传谣、侵害他人合法权益等严重网络失信行为的企业、个人列入网络信用黑名单？', ['网信办']],
        ['当地社会组织和普通个人受国务院、各部委、各省（区、市）有关诚信方面表彰情况。', ['文明办', '民政局'], 'narrative'],
      ]),
      table('judicial-credibility', '司法公信调查表', '附件', [
        ['针对拒不执行判决的“老赖”是否采取信用惩戒措施？', ['法院']],
        ['强制执行案件的信息是否依法及时公开？', ['法院']],
        ['是否利用报纸、广播、电视、网络等媒体，依法将失信被执行人信息、受惩戒情况等公之于众？', ['宣传部']],
        ['司法从业人员（如律师等）诚信承诺制度是否建立？', ['司法局']],
        ['当地司法机关及司法从业人员受国务院、各部委、各省（区、市）有关诚信方面表彰情况。', ['司法局'], 'narrative'],
      ]),
    ],
    source: clause('plan', '三（二）'),
  },
]
