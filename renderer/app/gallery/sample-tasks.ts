import type { AssignmentStatus } from '#shared/domain/assignment.ts'
import type { Rung } from '#shared/domain/supervision.ts'

/** Invented rows for the gallery. */
export interface SampleMeasure {
  readonly id: string
  readonly code: string
  readonly text: string
  readonly leads: readonly string[]
  readonly deadlines: readonly { readonly words: string; readonly isLate: boolean }[]
  readonly status: AssignmentStatus
  readonly daysLate: number
  readonly duty: number
  readonly evidence: number
  readonly rung: Rung
  readonly goal: string
}

const venues = ['机关', '大厅', '校园', '企业', '市场', '社区', '村屯']
const leads = [
  ['市营商环境局'],
  ['市营商环境局'],
  ['市教育局', '团市委'],
  ['市工商联', '市商务局'],
  ['市市场监管局'],
  ['市营商环境局'],
  ['市农业农村局', '人行黑河中支'],
]
const lateVenues = new Set([0, 1, 2, 5])

function plain(code: string, text: string, lead: string, duty: number, evidence: number): SampleMeasure {
  const deadlines = [{ words: '10月31日', isLate: false }]
  return { id: code, code, text, leads: [lead], deadlines, status: 'underway', daysLate: 0, duty, evidence, rung: 'none', goal: text }
}

function venue(name: string, at: number): SampleMeasure {
  const isLate = lateVenues.has(at)
  return {
    id: `7-${at + 1}`,
    code: `7-${at + 1}`,
    text: `制定“诚信黑河进${name}”工作方案并深入开展。`,
    leads: leads[at] ?? [],
    deadlines: [
      { words: '4月30日 方案', isLate },
      { words: '10月31日 完成', isLate: false },
    ],
    status: 'underway',
    daysLate: isLate ? 5 : 0,
    duty: at === 2 ? 4 : isLate || at === 6 ? 5 : 6,
    evidence: isLate ? 0 : at === 4 ? 3 : 2,
    rung: at === 2 ? 'reminded' : 'none',
    goal: `制定“诚信黑河进${name}”工作方案`,
  }
}

export const sampleGroups = [
  {
    id: '6',
    code: '6',
    title: '加强合同履约跟踪管理制度',
    detail: '2 条　目标：制度基本建立完成；履约投诉案件应接必接',
    rows: [
      plain('6-1', '建立合同履行情况台账，并加强对本级政府及其部门签订合同履约情况的跟踪检查。', '市财政局', 6, 4),
      plain('6-2', '及时受理有关投诉，对于不履行依法订立的各类合同等行为，依据有关规定处理。', '市营商环境局', 5, 2),
    ],
  },
  {
    id: '7',
    code: '7',
    title: '开展诚信“七进”宣传教育活动',
    detail: '7 条　目标：由各牵头单位、责任单位分别推进',
    rows: venues.map(venue),
  },
]

/** A long list, to see scrolling: 174 rows of a month, or as many as asked. */
export function manyMeasures(count: number): SampleMeasure[] {
  return Array.from({ length: count }, (_, at) => ({
    ...venue(venues[at % 7] ?? '', at % 7),
    id: `row ${at}`,
    code: `${Math.floor(at / 7) + 1}-${(at % 7) + 1}`,
  }))
}
