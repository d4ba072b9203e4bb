/** What a form is filled with before anything was typed: from the table, or from the city's own programme. */
export interface ProgrammeProposal {
  readonly city: string
  readonly year: number
  readonly title: string
  readonly officeName: string
  readonly hostUnit: string
  readonly territories: readonly string[]
  readonly isCarriedByTerritories: boolean
  readonly letterhead: {
    readonly headLines: readonly string[]
    readonly signOff: string
    readonly sealedBy: string | null
    readonly printedBy: string
    readonly organCode: string | null
  }
  /** `2022-04` */
  readonly from: string
  readonly to: string
  readonly reportDay: number
}

/** The fields of the form as texts; what was not typed is as proposed. */
export interface ProgrammeValues {
  readonly city: string
  readonly year: string
  readonly title: string
  readonly officeName: string
  readonly hostUnit: string
  /** One name after another, parted by 、 or line ends. */
  readonly territories: string
  /** `yes` or `no`. */
  readonly isCarried: string
  /** One entry a line. */
  readonly headLines: string
  readonly signOff: string
  readonly sealedBy: string
  readonly printedBy: string
  readonly organCode: string
  readonly from: string
  readonly to: string
  readonly reportDay: string
  readonly documentTitle: string
  readonly documentNumber: string
  readonly documentIssuer: string
  /** `2022-04-01` or ''. */
  readonly issuedOn: string
  /** A programme's id or ''. */
  readonly rulesFrom: string
}
export type ProgrammeField = keyof ProgrammeValues

type Texts = Readonly<Record<string, string>>

/** The form's values; names that begin with the city follow the city, the letterhead follows the office's name, months their year. */
export function programmeValues(proposal: ProgrammeProposal, texts: Texts): ProgrammeValues {
  const city = texts['city'] ?? proposal.city
  const named = (text: string): string => (proposal.city === '' && !text.startsWith(city) ? `${city.trim()}${text}` : text)
  const year = texts['year'] ?? String(proposal.year)
  const officeName = texts['officeName'] ?? named(proposal.officeName)
  const { letterhead } = proposal
  const ofOffice = (text: string): string => (text === proposal.officeName ? officeName : text)
  const month = (typed: string | undefined, proposed: string): string => `${year.trim()}${(typed ?? proposed).slice(4)}`
  const proposed: ProgrammeValues = {
    city,
    year,
    officeName,
    title: named(proposal.title.replaceAll(String(proposal.year), /^20\d{2}$/.test(year.trim()) ? year.trim() : String(proposal.year))),
    hostUnit: proposal.hostUnit,
    territories: proposal.territories.join('、'),
    isCarried: proposal.isCarriedByTerritories ? 'yes' : 'no',
    headLines: letterhead.headLines.map(ofOffice).join('\n'),
    signOff: ofOffice(letterhead.signOff),
    sealedBy: letterhead.sealedBy ?? '',
    printedBy: ofOffice(letterhead.printedBy),
    organCode: letterhead.organCode ?? '',
    from: '',
    to: '',
    reportDay: String(proposal.reportDay),
    documentTitle: '',
    documentNumber: '',
    documentIssuer: officeName,
    issuedOn: '',
    rulesFrom: '',
  }
  const typed = Object.fromEntries(
    (Object.keys(proposed) as ProgrammeField[]).flatMap((name) => (texts[name] === undefined ? [] : [[name, texts[name]]])),
  )
  return { ...proposed, ...typed, from: month(texts['from'], proposal.from), to: month(texts['to'], proposal.to) }
}

/** Names parted by 、 ， ； or line ends. */
export function namesOf(text: string): string[] {
  return [...new Set(text.split(/[、，,；;\n]/).map((name) => name.trim()))].filter((name) => name !== '')
}

/** What is wrong with a field that has something in it, a sentence; undefined where it can be read. */
export function faultOf(name: ProgrammeField, values: ProgrammeValues): string | undefined {
  const text = values[name].trim()
  if (text === '') return undefined
  if (name === 'year') return /^20\d{2}$/.test(text) ? undefined : '请填写四位年度，如“2022”'
  if (name !== 'reportDay') return undefined
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31 ? undefined : '请填写1至31之间的日数'
}

const required: readonly (readonly [ProgrammeField, string])[] = [
  ['city', '城市'],
  ['year', '年度'],
  ['title', '方案名称'],
  ['officeName', '专班办公室名称'],
  ['hostUnit', '办公室所在部门'],
  ['reportDay', '月报截止日'],
  ['documentTitle', '文件名称'],
  ['documentIssuer', '印发机关'],
  ['issuedOn', '印发日期'],
  ['headLines', '发文机关标志'],
  ['signOff', '落款'],
  ['printedBy', '版记印发机关'],
]

/** The first thing that is missing or cannot be read, as the reason beside a grey button; undefined once all is there. */
export function missingValue(values: ProgrammeValues): string | undefined {
  for (const [name, label] of required) {
    if (values[name].trim() === '') return `请填写${label}`
    const fault = faultOf(name, values)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** The twelve months of a year: `monthsOfYear('2022')`; none while it is not a year. */
export function monthsOfYear(year: string): string[] {
  const text = year.trim()
  return /^20\d{2}$/.test(text) ? Array.from({ length: 12 }, (_, at) => `${text}-${String(at + 1).padStart(2, '0')}`) : []
}
