import type { TablerIcon } from '@tabler/icons-react'
import {
  IconBell,
  IconBooks,
  IconCalendarMonth,
  IconFileText,
  IconHelpCircle,
  IconHome,
  IconInbox,
  IconNews,
  IconScale,
  IconSettings,
  IconTable,
  IconTransfer,
} from '@tabler/icons-react'

/** What waits on each screen, as `desk.status` and `exchange.waiting` count it. */
export type WaitingKey = 'submissions' | 'appraisal' | 'supervision' | 'documents' | 'exchange'

export interface Screen {
  /** Name of its folder below renderer/pages; the folder's index.tsx is the screen. */
  readonly folder: string
  readonly path: string
  readonly label: string
  readonly icon: TablerIcon
  /** Screens of one group stand together, groups are parted by rules. */
  readonly group: number
  readonly waiting?: WaitingKey
  /** True where what waits is late, so that the count is red. */
  readonly isLate?: boolean
  /** True where the screen is for programmes with 考评细则 alone. */
  readonly needsAppraisal?: boolean
}

/** The navigation, one line a screen. */
export const screens: readonly Screen[] = [
  { folder: 'today', path: '/', label: '今日', icon: IconHome, group: 1 },
  { folder: 'tasks', path: '/tasks', label: '任务台账', icon: IconTable, group: 2 },
  { folder: 'plan', path: '/plan', label: '月度计划', icon: IconCalendarMonth, group: 2 },
  { folder: 'submissions', path: '/submissions', label: '月度报送', icon: IconInbox, group: 2, waiting: 'submissions', isLate: true },
  { folder: 'appraisal', path: '/appraisal', label: '考评', icon: IconScale, group: 2, waiting: 'appraisal', needsAppraisal: true },
  { folder: 'supervision', path: '/supervision', label: '提醒督办', icon: IconBell, group: 2, waiting: 'supervision', isLate: true },
  { folder: 'briefs', path: '/briefs', label: '工作信息', icon: IconNews, group: 3 },
  { folder: 'ledgers', path: '/ledgers', label: '专项台账', icon: IconBooks, group: 3 },
  { folder: 'documents', path: '/documents', label: '公文', icon: IconFileText, group: 4, waiting: 'documents' },
  { folder: 'exchange', path: '/exchange', label: '数据收发', icon: IconTransfer, group: 4, waiting: 'exchange' },
  { folder: 'system', path: '/system', label: '系统', icon: IconSettings, group: 5 },
  { folder: 'help', path: '/help', label: '帮助', icon: IconHelpCircle, group: 5 },
]

/** The screens of a programme: without 考评细则 nothing is appraised, and 考评 is not offered. */
export function screensOf({ isAppraised }: { readonly isAppraised: boolean }): readonly Screen[] {
  return isAppraised ? screens : screens.filter(({ needsAppraisal }) => needsAppraisal !== true)
}

/** The screen that a path belongs to: `/tasks/7-3` to 任务台账, `/` to 今日 alone. */
export function screenAt(path: string, among: readonly Screen[] = screens): Screen | undefined {
  return among.find((screen) => path === screen.path || (screen.path !== '/' && path.startsWith(`${screen.path}/`)))
}

/** Screens in their groups, in order. */
export function groupsOf(among: readonly Screen[]): readonly (readonly Screen[])[] {
  const numbers = [...new Set(among.map((screen) => screen.group))]
  return numbers.map((number) => among.filter((screen) => screen.group === number))
}
