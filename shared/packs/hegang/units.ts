import type { PackInput } from '../schema.ts'

/** The units of 鹤岗, under the names that the 台账 prints; a unit that only the body names stands under its name there. */

type Unit = PackInput['units'][number]

const prefix = 'hegang:unit:'

function cityUnit(tail: string, name: string, sector: Unit['sector'], aliases: string[] = []): Unit {
  return { id: prefix + tail, name, aliases, kind: 'department', level: 'city', sector, reports: true, scored: false, namedInSource: true }
}

const countyNote = '来源文件统称“各县（区）人民政府”，未逐一列名；名称与行政区划代码依据《中华人民共和国行政区划代码》（GB/T 2260）。'

function county(tail: string, name: string, areaCode: string): Unit {
  return {
    id: prefix + tail,
    name,
    aliases: [name.slice(0, -1), `${name}人民政府`, `${name}政府`, `${name}党委和政府`, `${name}专班`, `${name}政务守信践诺专班`],
    kind: 'territory',
    level: 'county',
    sector: 'territory',
    reports: true,
    scored: false,
    areaCode,
    namedInSource: false,
    note: countyNote,
  }
}

/** 县（区）, in the order of their codes. */
export const counties: Unit[] = [
  county('xiangyang-district', '向阳区', '230402'),
  county('gongnong-district', '工农区', '230403'),
  county('nanshan-district', '南山区', '230404'),
  county('xingan-district', '兴安区', '230405'),
  county('dongshan-district', '东山区', '230406'),
  county('xingshan-district', '兴山区', '230407'),
  county('luobei-county', '萝北县', '230421'),
  county('suibin-county', '绥滨县', '230422'),
]

/** City-level units, in the order in which the 实施方案 first names them. */
export const cityUnits: Unit[] = [
  {
    ...cityUnit('business-environment-bureau', '市营商环境局', 'government', ['市营商环境建设监督局', '营商环境建设监督局', '市营商局']),
    host: true,
    note: '来源文件未写明专班办公室设在哪个单位；该局牵头的任务最多，暂作专班办公室所在单位，由专班办公室核定。',
  },
  cityUnit('federation-of-industry-and-commerce', '市工商联', 'massOrganisation', ['市工商业联合会']),
  cityUnit('market-regulation-bureau', '市市场监管局', 'government', ['市市场监督管理局']),
  cityUnit('industry-and-information-bureau', '市工信局', 'government', ['市工业和信息化局']),
  cityUnit('education-bureau', '市教育局', 'government'),
  cityUnit('culture-and-tourism-bureau', '市文体广旅局', 'government', ['市文体广电和旅游局']),
  cityUnit('transport-bureau', '市交通局', 'government', ['市交通运输局']),
  cityUnit('commerce-bureau', '市商务局', 'government'),
  cityUnit('ecology-bureau', '市生态环境局', 'government'),
  {
    ...cityUnit('banking-insurance-regulator', '鹤岗银保监局', 'centralProvincial', [
      '市银保监局',
      '市银保监分局',
      '鹤岗银保监分局',
      '银保监分局',
    ]),
    note: '正文三2作“市银保监局”，台账序号2作“鹤岗银保监局”，台账序号12作“市银保监分局”，为同一单位。',
  },
  cityUnit('urban-management-bureau', '市城管局', 'government', ['市城市管理综合执法局', '市城市管理局']),
  cityUnit('power-supply-company', '国网电力', 'centralProvincial', ['国网鹤岗供电公司', '鹤岗供电公司']),
  cityUnit('science-and-technology-bureau', '市科技局', 'government', ['市科学技术局']),
  cityUnit('publicity-department', '市委宣传部', 'party'),
  cityUnit('human-resources-bureau', '市人社局', 'government', ['市人力资源和社会保障局']),
  cityUnit('public-security-bureau', '市公安局', 'government'),
  cityUnit('health-commission', '市卫健委', 'government', ['市卫生健康委员会', '市卫生健康委']),
  cityUnit('customs', '鹤岗海关', 'centralProvincial'),
  cityUnit('housing-and-construction-bureau', '市住建局', 'government', ['市住房和城乡建设局']),
  cityUnit('public-establishment-office', '市委编办', 'party', ['市委机构编制委员会办公室']),
  cityUnit('justice-bureau', '市司法局', 'government'),
  cityUnit('fire-and-rescue-detachment', '市消防救援支队', 'centralProvincial', ['市消防支队']),
  cityUnit('audit-bureau', '市审计局', 'government'),
  cityUnit('civil-affairs-bureau', '市民政局', 'government'),
]

const collective: Pick<Unit, 'kind' | 'reports' | 'scored' | 'namedInSource'> = {
  kind: 'collective',
  reports: false,
  scored: false,
  namedInSource: true,
}

const officeNames = '“有关单位”未逐一列名，由专班办公室按措施确定，不自动展开。'

/** What the text says where it means several units (M-009). */
export const collectives: Unit[] = [
  {
    ...collective,
    id: `${prefix}all-counties`,
    name: '各县（区）人民政府',
    aliases: ['各县（区）', '各县区'],
    level: 'county',
    sector: 'territory',
    members: counties.map((unit) => unit.id),
  },
  {
    ...collective,
    id: `${prefix}central-provincial-units-concerned`,
    name: '中省直各有关单位',
    aliases: ['中省直有关单位'],
    level: 'city',
    sector: 'centralProvincial',
    members: cityUnits.filter((unit) => unit.sector === 'centralProvincial').map((unit) => unit.id),
    expansion: 'officeNames',
    note: officeNames,
  },
  {
    ...collective,
    id: `${prefix}units-concerned`,
    name: '各有关单位',
    aliases: ['有关单位', '各行业主管部门'],
    level: 'city',
    sector: 'government',
    members: cityUnits.map((unit) => unit.id),
    expansion: 'officeNames',
    note: officeNames,
  },
]

function upperBody(tail: string, name: string, level: Unit['level'], aliases: string[]): Unit {
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

/** Where reports go up to (M-006). */
export const upperBodies: Unit[] = [
  upperBody('leading-group-office', '市优化营商环境领导小组办公室', 'city', ['市领导小组办公室']),
  upperBody('provincial-task-force', '省政务守信践诺工作专班', 'province', [
    '省专班',
    '省政务守信践诺工作专班办公室',
    '黑龙江省政务守信践诺工作专班',
    '黑龙江省政务守信践诺工作专班办公室',
  ]),
]

export const hegangUnits: Unit[] = [...cityUnits, ...counties, ...collectives, ...upperBodies]

/** `unitId('customs')` is `hegang:unit:customs`; an unknown tail is refused when the pack is defined. */
export function unitId(tail: string): string {
  return prefix + tail
}
