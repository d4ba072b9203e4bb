import { cityUnitsUnder, collectiveUnit, committees, countiesBefore2022, unitId, upperBody } from '../heihe/units.ts'
import type { Unit, YearName } from '../heihe/units.ts'

/** Who the 工作要点 of 2020 names, under the names of that year. */

/** 一（三）: the 对接单位 in the order of the text (M-163). */
const connected: YearName[] = [
  ['finance-bureau', '市财政局'],
  ['development-and-reform-commission', '市发改委'],
  ['commerce-bureau', '市商务局'],
  ['cyberspace-office', '市委网信办'],
  ['statistics-bureau', '市统计局'],
  ['culture-and-tourism-bureau', '市文广旅局'],
  ['human-resources-bureau', '市人社局'],
  ['education-bureau', '市教育局'],
  ['industry-and-information-bureau', '市工信科技局'],
  ['health-commission', '市卫健委'],
  ['civil-affairs-bureau', '市民政局'],
  ['public-security-bureau', '市公安局'],
  ['market-regulation-bureau', '市市场监管局'],
  ['business-environment-bureau', '市营商环境局'],
  ['tax-bureau', '市税务局'],
  ['emergency-management-bureau', '市应急管理局'],
  ['housing-and-construction-bureau', '市住建局'],
  ['ecology-bureau', '市生态环境局'],
  ['transport-bureau', '市交通运输局'],
  ['urban-enforcement-bureau', '市执法局'],
  ['power-supply-company', '国网黑河供电公司'],
  ['peoples-bank-branch', '人民银行黑河中心支行'],
  ['banking-insurance-regulator', '黑河银保监分局'],
]

/** Tails of the 23 对接单位. */
export const connectedUnits: string[] = connected.map(([tail]) => tail)

/** City units that only the later paragraphs name. */
const others: YearName[] = [
  ['public-establishment-office', '市委编办'],
  ['organisation-department', '市委组织部'],
  ['political-and-legal-commission', '市委政法委'],
  ['intermediate-court', '市中级人民法院'],
  ['peoples-procuratorate', '市人民检察院'],
  ['justice-bureau', '市司法局'],
  ['publicity-department', '市委宣传部', '市委宣传部（文明办）'],
  ['federation-of-industry-and-commerce', '市工商联'],
  ['civilisation-office', '市文明办'],
  ['heihe-daily', '黑河日报社'],
  ['radio-and-television-station', '市广播电视台'],
]

const cityUnits = cityUnitsUnder([...connected, ...others])
const countyOffice = '诚信建设工作领导小组办公室'
const counties = countiesBefore2022([countyOffice]).map((unit) =>
  unit.id === unitId('wudalianchi-city') ? { ...unit, ambiguousAliases: ['五大连池'] } : unit,
)

/** The one 管委会 that the text names, under the name that it has there. */
const scenicArea: Unit[] = committees
  .filter((unit) => unit.id === unitId('wudalianchi-scenic-area-committee'))
  .map((unit) => ({
    ...unit,
    name: '五大连池管委会',
    aliases: [unit.name, ...unit.aliases.filter((alias) => alias !== '五大连池管委会')],
    ambiguousAliases: ['五大连池'],
    note: '原文作“五大连池管委会”，与各县（市、区）并列。',
  }))

const cityIds = cityUnits.map((unit) => unit.id)
const localityIds = [...counties, ...scenicArea].map((unit) => unit.id)
const ofLocalities = { level: 'county', sector: 'territory', expansion: 'all' } as const

const collectives: Unit[] = [
  collectiveUnit('all-counties', '各县（市、区）', {
    ...ofLocalities,
    members: counties.map((unit) => unit.id),
    aliases: [`各县（市、区）${countyOffice}`],
  }),
  collectiveUnit('localities', '各地', {
    ...ofLocalities,
    members: localityIds,
    note: '“各地”按一（二）、四（一）所列，指各县（市、区）和五大连池管委会。',
  }),
  collectiveUnit('departments', '各部门', {
    members: cityIds,
    aliases: ['各有关部门'],
    note: '“各部门”未逐一列名，由市信用办按措施确定，不自动展开。',
  }),
  collectiveUnit('leading-group-members', '市“诚信黑河”建设工作领导小组成员单位', {
    members: cityIds,
    aliases: ['市“诚信黑河”建设工作领导小组各成员单位'],
    note: '原文未附成员单位名单，由市信用办按措施确定，不自动展开。',
  }),
  collectiveUnit('responsible-units', '各责任单位', {
    members: [...cityIds, ...localityIds],
    expansion: 'all',
    note: '“各责任单位”按各条所列的单位和各地逐一展开，用于核对六（二）材料的反馈。',
  }),
]

export const units: Unit[] = [
  ...cityUnits,
  ...counties,
  ...scenicArea,
  ...collectives,
  upperBody('integrity-leading-group', '市“诚信黑河”建设工作领导小组', 'city', []),
]
