import { Tabs } from '@mantine/core'
import { ProvisionalTag } from '#renderer/components/score-breakdown/ScoreBreakdown.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from './CountyTabs.module.css'
import type { CountyRow } from './county-tab.ts'
import { tabStatus } from './county-tab.ts'
import type { AppraisalView } from './place.ts'

interface CountyTabsProps {
  readonly counties: readonly CountyRow[]
  readonly view: AppraisalView
  readonly unitId: string
  onChange(unitId: string): void
}

/** The counties with their scores and how far each is; arrow keys change the county. */
export function CountyTabs({ counties, view, unitId, onChange }: CountyTabsProps) {
  return (
    <Tabs value={unitId} onChange={(next) => onChange(next ?? unitId)}>
      <Tabs.List className={classes.list ?? ''} aria-label="县（市、区）">
        {counties.map((county) => (
          <Tabs.Tab key={county.unit.unitId} value={county.unit.unitId} className={classes.tab ?? ''}>
            <CountyTab county={county} view={view} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}

function CountyTab({ county, view }: { readonly county: CountyRow; readonly view: AppraisalView }) {
  const { mark, words } = tabStatus(county, view)
  return (
    <span className={classes.words}>
      <span className={classes.name}>{county.unit.name}</span>
      <span className={classes.score}>{county.score}</span>
      <span className={classes.status}>
        <StatusMark mark={mark}>{words}</StatusMark>
      </span>
      {county.isProvisional ? (
        <ProvisionalTag />
      ) : (
        <span className={classes.rank}>{county.rank === null ? '不排名' : `第 ${county.rank} 名`}</span>
      )}
    </span>
  )
}
