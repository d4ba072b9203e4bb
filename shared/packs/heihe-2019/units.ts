import { cityUnitsUnder, collectiveUnit, countiesBefore2022, upperBody } from '../heihe/units.ts'
import type { Unit } from '../heihe/units.ts'

/** Who the 提升行动方案 of 2019 and its questionnaire name, under the names of that year. The last form is the questionnaire's word. */
const cityUnits = cityUnitsUnder([
  ['business-environment-bureau', '市营商局', '营商局', '黑河市营商局'],
  ['market-regulation-bureau', '市市场监管局', '市场监管局'],
  ['public-security-bureau', '市公安局'],
  ['transport-bureau', '市交通运输局'],
  ['organisation-department', '市委组织部', '组织部'],
  ['finance-bureau', '市财政局', '财政局'],
  ['tax-bureau', '市税务局', '税务局'],
  ['banking-insurance-regulator', '黑河银保监分局', '银保监分局'],
  ['peoples-bank-branch', '中国人民银行黑河市中心支行', '人民银行'],
  ['commerce-bureau', '市商务局', '商务局'],
  ['government-office', '市政府办', '政府办'],
  ['human-resources-bureau', '市人社局', '人社局'],
  ['housing-and-construction-bureau', '市住建局', '住建局'],
  ['civilisation-office', '市文明办', '文明办'],
  ['civil-affairs-bureau', '市民政局', '民政局'],
  ['intellectual-property-office', '市知识产权局', '知识产权局'],
  ['federation-of-industry-and-commerce', '市工商联', '工商联'],
  ['cyberspace-office', '市委网信办', '网信办'],
  ['intermediate-court', '市法院', '法院'],
  ['publicity-department', '市委宣传部', '宣传部'],
  ['justice-bureau', '市司法局', '司法局'],
])

const counties = countiesBefore2022([])
const cityIds = cityUnits.map((unit) => unit.id)

const collectives: Unit[] = [
  collectiveUnit('all-counties', '各县（市）区政府', {
    level: 'county',
    sector: 'territory',
    expansion: 'all',
    members: counties.map((unit) => unit.id),
    aliases: ['各县（市、区）', '各县（市）区'],
  }),
  collectiveUnit('market-regulators', '市场监管领域的各监管部门', {
    members: cityIds,
    note: '原文未逐一列名，由市信用办确定，不自动展开。',
  }),
  collectiveUnit('leading-group-members', '“诚信黑河”建设领导小组成员单位', {
    members: cityIds,
    note: '原文未附成员单位名单，由市信用办确定，不自动展开。',
  }),
  collectiveUnit('units-concerned', '其他有关单位', {
    members: cityIds,
    aliases: ['相关单位', '涉及此项工作的其他有关部门', '中、省、市直各有关单位'],
    note: '“其他有关单位”“相关单位”未逐一列名，由市信用办按措施确定，不自动展开。',
  }),
  collectiveUnit('internet-regulation-members', '互联网+监管成员单位', {
    members: cityIds,
    note: '原文未附成员单位名单，由市信用办确定，不自动展开。',
  }),
]

export const units: Unit[] = [
  ...cityUnits,
  ...counties,
  ...collectives,
  upperBody('integrity-leading-group', '市“诚信黑河”建设领导小组', 'city', ['“诚信黑河”建设领导小组']),
]
