import type { PackInput } from '../schema.ts'

/** The units of 黑河 that the programmes of any year share; a year's pack says under which names, who reports and who is scored in it. */

export type Unit = PackInput['units'][number]

const prefix = 'heihe:unit:'

function cityUnit(tail: string, name: string, sector: Unit['sector'], aliases: string[] = []): Unit {
  return { id: prefix + tail, name, aliases, kind: 'department', level: 'city', sector, reports: true, scored: false, namedInSource: true }
}

const countyNote = '来源文件统称“各县（市、区）”，未逐一列名；名称与行政区划代码依据《中华人民共和国行政区划代码》（GB/T 2260）。'
const pilotNote = `${countyNote}来源文件未列明自然人诚信积分试点地区，试点标志为暂定，由专班办公室核定。`

/** What the papers of 2022 call a county's task force. */
function taskForcesOf(name: string): string[] {
  return [`${name}专班`, `${name}政务守信践诺专班`]
}

function county(tail: string, name: string, areaCode: string, aliases: string[], flags: Partial<Unit> = {}): Unit {
  const offices = [`${name}党委和政府`, `${name}人民政府`, `${name}政府`, ...taskForcesOf(name)]
  return {
    id: prefix + tail,
    name,
    aliases: [...aliases, ...offices],
    kind: 'territory',
    level: 'county',
    sector: 'territory',
    reports: true,
    scored: true,
    areaCode,
    namedInSource: false,
    note: countyNote,
    ...flags,
  }
}

const pilot: Partial<Unit> = { pilot: true, note: pilotNote }
/** 五大连池 alone may be 五大连池市 or 五大连池风景区管委会 (office.md «Receiving»). */
const ambiguousAliases = ['五大连池', '五大连池专班']

/** 县（市、区）, in the order of their reports. */
export const counties: Unit[] = [
  county('aihui-district', '爱辉区', '231102', ['爱辉'], pilot),
  county('beian-city', '北安市', '231181', ['北安'], pilot),
  county('nenjiang-city', '嫩江市', '231183', ['嫩江', '嫩江县']),
  county('wudalianchi-city', '五大连池市', '231182', [], { ambiguousAliases }),
  county('xunke-county', '逊克县', '231123', ['逊克']),
  county('sunwu-county', '孙吴县', '231124', ['孙吴']),
]

const committeeNote = '按工作制度报送材料；考评细则的考评对象仅为县（市、区）专班，默认不参加评分排名，市专班另有决定的从其决定。'

/** The two 管委会: they report, and are scored only if the city says so. */
export const committees: Unit[] = [
  {
    ...cityUnit('wudalianchi-scenic-area-committee', '五大连池风景区管委会', 'territory', [
      '五大连池管委会',
      '五大连池风景区',
      '五大连池风景区管理委员会',
      '五大连池景区管委会',
    ]),
    ambiguousAliases,
    kind: 'territory',
    level: 'county',
    note: committeeNote,
  },
  {
    ...cityUnit('free-trade-area-committee', '黑河自贸片区管委会', 'territory', [
      '自贸片区管委会',
      '黑河自贸片区',
      '自贸区黑河片区管委会',
      '黑河片区管委会',
      '中国（黑龙江）自由贸易试验区黑河片区管理委员会',
    ]),
    kind: 'territory',
    level: 'county',
    note: committeeNote,
  },
]

const hostFullName = '黑河市营商环境建设监督局'

/** City-level units, in the order in which the 分解表 first names them; 市应急局 is named by the body only. */
export const cityUnits: Unit[] = [
  {
    ...cityUnit('business-environment-bureau', '市营商环境局', 'government', [
      hostFullName,
      '市营商环境建设监督局',
      '营商环境建设监督局',
      '市营商局',
    ]),
    fullName: hostFullName,
    host: true,
  },
  cityUnit('intermediate-court', '市法院', 'court', ['市中级人民法院', '市中院', '市中级法院']),
  cityUnit('cyberspace-office', '市委网信办', 'party', ['市网信办']),
  cityUnit('industry-and-information-bureau', '市工信局', 'government', ['市工业和信息化局', '市工信科技局']),
  cityUnit('organisation-department', '市委组织部', 'party'),
  cityUnit('finance-bureau', '市财政局', 'government'),
  cityUnit('education-bureau', '市教育局', 'government'),
  cityUnit('youth-league-committee', '团市委', 'massOrganisation', ['共青团黑河市委', '共青团黑河市委员会']),
  cityUnit('federation-of-industry-and-commerce', '市工商联', 'massOrganisation', ['市工商业联合会']),
  cityUnit('commerce-bureau', '市商务局', 'government'),
  cityUnit('market-regulation-bureau', '市市场监管局', 'government', ['市市场监督管理局']),
  cityUnit('agriculture-and-rural-affairs-bureau', '市农业农村局', 'government'),
  cityUnit('peoples-bank-branch', '中国人民银行黑河市中心支行', 'centralProvincial', [
    '人行黑河中支',
    '人民银行黑河中心支行',
    '人民银行黑河市中心支行',
    '中国人民银行黑河中心支行',
  ]),
  cityUnit('publicity-department', '市委宣传部', 'party'),
  cityUnit('transport-bureau', '市交通运输局', 'government', ['市交通局']),
  cityUnit('human-resources-bureau', '市人社局', 'government', ['市人力资源和社会保障局', '市人力资源社会保障局']),
  cityUnit('ecology-bureau', '市生态环境局', 'government'),
  cityUnit('urban-enforcement-bureau', '市城市执法局', 'government', ['市城市管理综合执法局', '市执法局']),
  cityUnit('culture-and-tourism-bureau', '市文广旅局', 'government', ['市文化广电和旅游局']),
  cityUnit('tax-bureau', '市税务局', 'centralProvincial', ['国家税务总局黑河市税务局']),
  cityUnit('power-supply-company', '国网黑河供电公司', 'centralProvincial', ['黑河供电公司', '国网供电公司']),
  cityUnit('banking-insurance-regulator', '黑河银保监分局', 'centralProvincial', ['银保监分局', '市银保监分局']),
  cityUnit('emergency-management-bureau', '市应急局', 'government', ['市应急管理局']),
]

/** City-level units that the papers of 2019 and 2020 name and those of 2022 do not. */
export const earlierCityUnits: Unit[] = [
  cityUnit('government-office', '市政府办', 'government', ['市政府办公室', '市人民政府办公室', '政府办']),
  cityUnit('public-security-bureau', '市公安局', 'government'),
  cityUnit('development-and-reform-commission', '市发改委', 'government', ['市发展和改革委员会', '市发展改革委']),
  cityUnit('statistics-bureau', '市统计局', 'government'),
  cityUnit('health-commission', '市卫健委', 'government', ['市卫生健康委员会', '市卫生健康委']),
  cityUnit('civil-affairs-bureau', '市民政局', 'government', ['民政局']),
  cityUnit('housing-and-construction-bureau', '市住建局', 'government', ['市住房和城乡建设局', '住建局']),
  cityUnit('justice-bureau', '市司法局', 'government', ['司法局']),
  cityUnit('public-establishment-office', '市委编办', 'party', ['市委机构编制委员会办公室']),
  cityUnit('political-and-legal-commission', '市委政法委', 'party', ['市委政法委员会']),
  cityUnit('peoples-procuratorate', '市人民检察院', 'court', ['市检察院']),
  {
    ...cityUnit('civilisation-office', '市文明办', 'party', ['文明办']),
    note: '2020年工作要点三（一）作“市委宣传部（文明办）”，三（二）、四（二）单列“市文明办”，2019年问卷单列“文明办”，故单设。',
  },
  cityUnit('heihe-daily', '黑河日报社', 'party'),
  cityUnit('radio-and-television-station', '市广播电视台', 'government', ['黑河市广播电视台']),
  {
    ...cityUnit('intellectual-property-office', '市知识产权局', 'government', ['知识产权局']),
    note: '仅见于2019年调查问卷，原文作“知识产权局”。',
  },
]

/** A unit under the name of a year: names are valid for a time, the id stays. Further forms of the year follow the name. */
export type YearName = readonly [tail: string, name: string, ...forms: string[]]

/** City units as a year's papers call them, in the order given; their other names stay readable as aliases. Throws on an unknown tail. */
export function cityUnitsUnder(names: readonly YearName[]): Unit[] {
  return names.map(([tail, name, ...forms]) => {
    const unit = [...cityUnits, ...earlierCityUnits].find((each) => each.id === prefix + tail)
    if (unit === undefined) throw new RangeError(`cityUnitsUnder: ${tail}`)
    const aliases = new Set([unit.name, ...unit.aliases, ...forms])
    aliases.delete(name)
    return { ...unit, name, aliases: [...aliases] }
  })
}

/** The same counties in a year without 考评 and without task forces; `offices` are what that year's papers call a county's office, after its name. */
export function countiesBefore2022(offices: readonly string[]): Unit[] {
  return counties.map((unit) => ({
    ...unit,
    aliases: [
      ...unit.aliases.filter((alias) => !taskForcesOf(unit.name).includes(alias)),
      ...offices.map((office) => `${unit.name}${office}`),
    ],
    ambiguousAliases: [],
    scored: false,
    pilot: false,
    note: countyNote,
  }))
}

const collective: Pick<Unit, 'kind' | 'reports' | 'scored' | 'namedInSource'> = {
  kind: 'collective',
  reports: false,
  scored: false,
  namedInSource: true,
}
const countyIds = counties.map((unit) => unit.id)

type CollectiveFields = Pick<Unit, 'members'> & Partial<Pick<Unit, 'aliases' | 'level' | 'sector' | 'expansion' | 'note'>>

/** A collective of a year's papers: city units whom the office names, unless the fields say otherwise. */
export function collectiveUnit(tail: string, name: string, fields: CollectiveFields): Unit {
  return { ...collective, id: prefix + tail, name, aliases: [], level: 'city', sector: 'government', expansion: 'officeNames', ...fields }
}

/** What the text says where it means several units (M-009). */
export const collectives: Unit[] = [
  {
    ...collective,
    id: `${prefix}all-counties`,
    name: '各县（市、区）党委和政府',
    aliases: ['各县（市、区）', '各县（市、区）专班', '各县（市、区）人民政府'],
    level: 'county',
    sector: 'territory',
    members: countyIds,
  },
  {
    ...collective,
    id: `${prefix}pilot-localities`,
    name: '各试点单位所在地党委和人民政府',
    aliases: ['各试点单位所在地', '试点地区'],
    level: 'county',
    sector: 'territory',
    members: countyIds,
    note: '按各县（市、区）的试点标志确定，试点调整时随之调整。',
  },
  {
    ...collective,
    id: `${prefix}city-units-concerned`,
    name: '中省市直各有关单位',
    aliases: ['中省市直有关单位', '中省市直单位', '各有关部门', '有关行业监管部门'],
    level: 'city',
    sector: 'government',
    members: cityUnits.map((unit) => unit.id),
    expansion: 'officeNames',
    note: '“有关单位”未逐一列名，由专班办公室按措施确定，不自动展开。',
  },
]

/** A body that reports go up to. */
export function upperBody(tail: string, name: string, level: Unit['level'], aliases: string[]): Unit {
  return {
    id: prefix + tail,
    name,
    aliases,
    kind: 'upperBody',
    level,
    sector: 'government',
    reports: false,
    scored: false,
    namedInSource: true,
  }
}

/** Where reports and figures go up to (M-006); the accountability body has several names in the sources. */
export const upperBodies: Unit[] = [
  upperBody('leading-group-office', '市优化营商环境领导小组办公室', 'city', ['市领导小组办公室', '领导小组办公室', '领导小组办']),
  upperBody('oversight-task-force', '市督导考评问责工作专班', 'city', [
    '督导考评问责工作专班',
    '市督导考评问责专班',
    '督导考评问责专班',
    '督导考评专班',
    '督导考核专班',
    '督导考核问责专班',
    '督导考核问责工作专班',
  ]),
  upperBody('provincial-task-force', '省政务守信践诺工作专班', 'province', ['省专班', '省级专班', '黑龙江省政务守信践诺工作专班']),
]

export const heiheUnits: Unit[] = [...cityUnits, ...counties, ...committees, ...collectives, ...upperBodies]

/** `unitId('education-bureau')` is `heihe:unit:education-bureau`; an unknown tail is refused when the pack is defined. */
export function unitId(tail: string): string {
  return prefix + tail
}
