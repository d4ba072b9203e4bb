import { Button } from '@mantine/core'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PointsBar } from '#renderer/components/points-bar/PointsBar.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { Steps } from '#renderer/components/steps/Steps.tsx'
import { WorkList } from '#renderer/components/work-list/WorkList.tsx'
import classes from './Gallery.module.css'

const steps = [
  { id: '1', title: '开月', when: '4月18日', detail: '174 行计划已审定', state: 'done' },
  { id: '2', title: '报送', when: '4月20日', detail: '29 家已报 25 家，4 家逾期', state: 'overdue' },
  { id: '3', title: '自评', when: '4月23日（周六）', detail: '已报 1 个，剩 2 天', state: 'current' },
  { id: '4', title: '复核', when: '4月24日起', detail: '待复核 174 行', state: 'ahead' },
  { id: '5', title: '审定', when: '4月28日', detail: '定分并留存口径', state: 'ahead' },
  { id: '6', title: '通报', when: '4月30日前', detail: '月度考评通报', state: 'ahead' },
] as const

const message = '【提示】孙吴县专班：4月份工作完成情况应于4月20日前报送，截至21日9时未收到，请速报。'

const groups = [
  {
    id: 'late',
    title: '逾期',
    mark: 'late',
    items: [
      {
        id: '1',
        title: '孙吴县专班未报送4月份工作完成情况',
        detail: '应于4月20日前报送，逾期1天；4月19日已电话提醒',
        act: '起草提示单',
      },
      {
        id: '2',
        title: '3家市直、中省直单位未报送4月份工作完成情况',
        detail: '市农业农村局、国网黑河供电公司、黑河银保监分局；一单位一单',
        act: '起草 3 份提示单',
      },
    ],
  },
  {
    id: 'today',
    title: '今天',
    mark: 'current',
    items: [
      {
        id: '3',
        title: '2 件来件待登记收件',
        detail: '嫩江市数据包（内网邮箱）、市商务局工作完成情况（纸质）',
        act: '登记收件',
      },
      {
        id: '4',
        title: '1 份工作提示单待登记签批',
        detail: '《关于报送4月份自查评分表的工作提示单》，4月20日送签',
        act: '登记签批',
      },
    ],
  },
  {
    id: 'later',
    title: '本周及以后',
    mark: 'dueSoon',
    items: [
      {
        id: '5',
        title: '4月份自查评分表4月23日（周六）到期',
        detail: '北安市、嫩江市、五大连池市、逊克县、孙吴县未报',
        act: '提前提醒',
      },
      {
        id: '6',
        title: '4月份调度会商会议尚未召开',
        detail: '工作制度第六条：每月召开一次；应到30家单位',
        act: '起草会议通知',
      },
    ],
  },
] as const

/** What a row's button says, and whether the row can be urged by a message. */
const acts: ReadonlyMap<string, string> = new Map(groups.flatMap(({ items }) => items.map(({ id, act }) => [id, act] as const)))
const lateRows = new Set<string>(groups[0].items.map(({ id }) => id))

function renderActions(id: string, isCurrent: boolean) {
  return (
    <>
      {lateRows.has(id) ? <CopyMessage text={message} /> : null}
      <Button size="xs" variant={isCurrent ? 'filled' : 'default'}>
        {acts.get(id)}
      </Button>
    </>
  )
}

interface County {
  readonly name: string
  readonly on: string | null
  readonly done: number
  readonly evidence: number
}

const counties: readonly County[] = [
  { name: '爱辉区', on: '4月19日', done: 27, evidence: 61 },
  { name: '北安市', on: '4月20日', done: 26, evidence: 54 },
  { name: '五大连池市', on: '4月20日', done: 25, evidence: 49 },
  { name: '孙吴县', on: null, done: 21, evidence: 30 },
]

const columns: readonly GridColumn<County>[] = [
  { id: 'name', head: '地区', width: 96, cell: (row) => row.name },
  {
    id: 'report',
    head: '工作完成情况',
    width: 96,
    cell: (row) => (row.on === null ? <StatusMark mark="late">逾期 1 天</StatusMark> : <StatusMark mark="done">{row.on}</StatusMark>),
  },
  { id: 'self', head: '自评', width: 84, cell: () => <StatusMark mark="notStarted">未报</StatusMark> },
  { id: 'bar', head: '本月完成', minWidth: 90, cell: (row) => <PointsBar value={row.done} of={29} /> },
  { id: 'done', head: '条数', width: 56, align: 'end', cell: (row) => `${row.done}/29` },
  { id: 'evidence', head: '佐证', width: 52, align: 'end', cell: (row) => row.evidence },
]

/** The 今日 of the first picture. */
export function TodayScene() {
  return (
    <PageFrame padding="today">
      <h1 className={classes.date}>4月21日　星期四</h1>
      <Steps label="本月进程" steps={steps} />
      <div className={classes.today}>
        <div>
          <div className={classes.sectionHead}>
            <h2 className={classes.listHead}>要办的事</h2>
            <KeyCaps
              hints={[
                { keys: ['↑', '↓'], does: '选择' },
                { keys: ['Enter'], does: '办理' },
                { keys: ['Ctrl Shift C'], does: '复制短信' },
              ]}
            />
          </div>
          <WorkList label="要办的事" groups={groups} renderActions={renderActions} onAct={() => undefined} />
        </div>
        <div>
          <SectionHead title="县（市、区）进度" note="截至今天 09:12" level={2} isFirst />
          <DataGrid edge="none" label="县（市、区）进度" columns={columns} rows={counties} rowKey={(row) => row.name} />
        </div>
      </div>
    </PageFrame>
  )
}
