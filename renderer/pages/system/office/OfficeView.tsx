import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { officialMonth } from '#shared/text/official-dates.ts'
import classes from '../System.module.css'
import { SystemHead } from '../SystemHead.tsx'
import type { DeskStatus, ViewProps } from '../view-props.ts'
import { DisplaySetting } from './DisplaySetting.tsx'
import { FontTable } from './FontTable.tsx'
import { PilotPanel } from './PilotPanel.tsx'
import { PilotTable } from './PilotTable.tsx'

/** Who this computer's office is, which counties are 试点, how the screen is shown. */
export function OfficeView({ desk, onView }: ViewProps) {
  const list = useDeskQuery('units.list', {})
  const setup = useDeskQuery('setup.state', {})
  const door = useDeskQuery('accounts.state', {})
  const [setting, setSetting] = useState<string | null>(null)
  const isCity = desk.profile === 'city'
  // A county's office has no other county's record (office.md): it reads its own flag.
  const counties = (list.data?.units ?? []).filter((unit) => unit.scored && (isCity || unit.unitId === desk.office.unitId))
  const opened = counties.find((unit) => unit.unitId === setting)
  return (
    <PageFrame
      head={<SystemHead view="office" onView={onView} />}
      toolbar={<ReadNotices reading={list} />}
      panel={opened === undefined ? null : <PilotPanel key={opened.unitId} county={opened} onClose={() => setSetting(null)} />}
    >
      <div className={classes.sheet}>
        <SectionHead isFirst level={2} title="单位" />
        <FactList
          facts={[
            ...officeFacts(desk),
            passwordFact(door.data?.state === 'open'),
            { label: '数据存放', value: setup.data?.dataFolder ?? '' },
          ]}
        />
        <SectionHead level={2} title="试点地区" note="措施 9-1 由试点地区承担，9-2 由尚未试点地区承担" />
        <PilotTable counties={counties} canSet={isCity} onSet={setSetting} />
        <SectionHead level={2} title="显示" note="只影响本机" />
        <DisplaySetting />
        <SectionHead level={2} title="公文字体" note="本机已安装的字体" />
        <FontTable />
      </div>
    </PageFrame>
  )
}

function passwordFact(isOpen: boolean) {
  return { label: '登录密码', value: isOpen ? '未设置登录密码，可在“账户”中设置' : '已设置' }
}

function officeFacts({ profile, office, officeName, officer, programme }: DeskStatus) {
  const [first, last] = [programme.months[0], programme.months.at(-1)]
  return [
    { label: '机关名称', value: officeName },
    { label: '所在单位', value: office.name },
    { label: '使用方式', value: profile === 'city' ? '市专班办公室' : '县（市、区）专班办公室' },
    { label: '经办人', value: officer.name },
    { label: '工作方案', value: programme.title },
    { label: '考评月份', value: first === undefined || last === undefined ? '' : `${officialMonth(first)}至${officialMonth(last)}` },
  ]
}
