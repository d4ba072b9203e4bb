import { Button, Tabs } from '@mantine/core'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { LadderTimeline } from '#renderer/components/ladder-timeline/LadderTimeline.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from './Gallery.module.css'

const entries = [
  { id: '1', tone: 'done', title: '印发实施方案，下达任务', when: '4月18日' },
  { id: '2', tone: 'done', title: '工作提示单　〔2022〕第3号', detail: '时序临近；4月22日签收，逾期未回复', when: '4月21日' },
  { id: '3', tone: 'done', title: '电话催办', detail: '联络员称方案正在征求意见', when: '4月28日' },
  { id: '4', tone: 'late', title: '方案逾期，未见佐证', when: '4月30日' },
  { id: '5', tone: 'proposed', title: '可下发督办单', detail: '事由：延迟完成。可合并报送义务 1 项', when: '第十四条' },
  { id: '6', tone: 'ahead', title: '约谈提醒', when: '督办未见效时' },
  { id: '7', tone: 'ahead', title: '问题线索报告', when: '第十五、十六条' },
] as const

/** The side panel of the second picture. */
export function TaskPanel({ onClose, onStep }: { onClose(): void; onStep(by: 1 | -1): void }) {
  return (
    <SidePanel
      caption={
        <>
          措施 7-3 <StatusMark mark="late">逾期 5 天</StatusMark>
        </>
      }
      title="制定“诚信黑河进校园”工作方案并深入开展"
      onClose={onClose}
      onStep={onStep}
      actions={
        <>
          <Button size="xs">登记进展</Button>
          <Button size="xs">添加佐证</Button>
          <Button size="xs">催办记录</Button>
        </>
      }
    >
      <Tabs defaultValue="overview">
        <Tabs.List>
          <Tabs.Tab value="overview">概况</Tabs.Tab>
          <Tabs.Tab value="progress">进展 1</Tabs.Tab>
          <Tabs.Tab value="evidence">佐证 0</Tabs.Tab>
          <Tabs.Tab value="revisions">修订记录 3</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      <FactList
        facts={[
          { label: '牵头单位', value: '市教育局、团市委' },
          { label: '责任单位', value: '六县（市、区）、两管委会' },
          { label: '完成时限', value: '4月制定方案，10月底前基本完成' },
          { label: '文件依据', value: '《实施方案》附件　任务 7' },
        ]}
      />
      <SectionHead title="六个一" note="缺 2 项" tone="soon" />
      <div className={classes.six}>
        <StatusMark mark="done">措施</StatusMark>
        <StatusMark mark="done">责任单位</StatusMark>
        <StatusMark mark="done">分管领导</StatusMark>
        <StatusMark mark="done">责任科室</StatusMark>
        <StatusMark mark="notStarted">工作方案</StatusMark>
        <StatusMark mark="notStarted">工作联系人</StatusMark>
      </div>
      <SectionHead title="提醒督办经过" note="市教育局" />
      <LadderTimeline label="提醒督办经过" entries={entries} />
    </SidePanel>
  )
}
