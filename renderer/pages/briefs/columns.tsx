import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { Brief } from './brief.ts'
import classes from './Briefs.module.css'

/** The month's briefs: what came, what the city made of it, where it was 编发采用. */
export const briefColumns: readonly GridColumn<Brief>[] = [
  {
    id: 'unit',
    head: '报送单位',
    minWidth: 140,
    maxWidth: 200,
    isFrozen: true,
    cell: (row) => row.unit.name,
    text: (row) => row.unit.name,
    sort: true,
  },
  { id: 'title', head: '标题', minWidth: 220, share: 4, cell: (row) => row.title, text: (row) => row.title },
  {
    id: 'receivedOn',
    head: '收到日期',
    width: 90,
    cell: (row) => officialMonthDay(row.receivedOn),
    text: (row) => officialMonthDay(row.receivedOn),
    sort: (one, other) => one.receivedOn.localeCompare(other.receivedOn),
  },
  {
    id: 'quality',
    head: '质量',
    minWidth: 180,
    share: 3,
    cell: QualityCell,
    text: (row) => (row.isHighQuality ? `高质量　${row.qualityGround}`.trim() : '未认定'),
  },
  { id: 'recommended', head: '市专班推荐', width: 96, cell: RecommendedCell, text: (row) => (row.isRecommended ? '已推荐' : '未推荐') },
  { id: 'adopted', head: '编发采用', minWidth: 180, maxWidth: 300, cell: AdoptedCell, text: (row) => adoptedWords(row) },
]

function QualityCell({ isHighQuality, qualityGround }: Brief) {
  if (!isHighQuality) return <StatusMark mark="notStarted">未认定</StatusMark>
  return (
    <>
      <StatusMark mark="done">高质量</StatusMark>
      {qualityGround === '' ? null : <div className={classes.quiet}>{qualityGround}</div>}
    </>
  )
}

function RecommendedCell({ isRecommended }: Brief) {
  return isRecommended ? <StatusMark mark="done">已推荐</StatusMark> : <StatusMark mark="normal">未推荐</StatusMark>
}

function AdoptedCell(brief: Brief) {
  return brief.adoptedOn === null ? (
    <StatusMark mark="normal">未采用</StatusMark>
  ) : (
    <StatusMark mark="done">{adoptedWords(brief)}</StatusMark>
  )
}

/** 「4月25日《工作信息》」 */
function adoptedWords({ adoptedOn, adoptedIn }: Brief): string {
  return adoptedOn === null ? '未采用' : `${officialMonthDay(adoptedOn)}　${adoptedIn === '' ? '编发采用' : adoptedIn}`
}
