import { Tabs } from '@mantine/core'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { assignmentRoles } from '#shared/domain/assignment.ts'
import type { DeskStatus } from '../view-props.ts'
import type { Assignment, Measure } from './measure.ts'
import { MeasureEvidence } from './MeasureEvidence.tsx'
import { MeasureOverview } from './MeasureOverview.tsx'
import { MeasureProgress } from './MeasureProgress.tsx'
import classes from './Panel.module.css'
import { RevisionList } from './RevisionList.tsx'
import type { MeasureTab, MeasureTabName } from './use-measure-tab.ts'

interface MeasureTabsProps {
  readonly measure: Measure
  readonly assignment: Assignment | undefined
  onUnit(assignmentId: string): void
  readonly desk: DeskStatus
  readonly tab: MeasureTab
}

/** 概况、进展、佐证、修订记录, each for the unit chosen above them. */
export function MeasureTabs({ measure, assignment, onUnit, desk, tab }: MeasureTabsProps) {
  return (
    <Tabs value={tab.tab} onChange={(next) => tab.show((next ?? 'overview') as MeasureTabName)}>
      <Tabs.List className={classes.tabs ?? ''}>
        <Tabs.Tab value="overview">概况</Tabs.Tab>
        <Tabs.Tab value="progress">进展 {measure.progress.length}</Tabs.Tab>
        <Tabs.Tab value="evidence">佐证 {measure.evidence.length}</Tabs.Tab>
        <Tabs.Tab value="revisions">修订记录 {measure.revisions.length}</Tabs.Tab>
      </Tabs.List>
      {tab.tab === 'revisions' || measure.assignments.length < 2 ? null : (
        <div className={classes.unit}>
          <SelectField
            label="查看单位"
            layout="side"
            options={measure.assignments.map((each) => ({
              value: each.assignmentId,
              label: `${each.unit.name}（${assignmentRoles[each.role]}）`,
            }))}
            value={assignment?.assignmentId ?? null}
            onChange={onUnit}
          />
        </div>
      )}
      <Tabs.Panel value="overview">
        <MeasureOverview measure={measure} assignment={assignment} desk={desk} tab={tab} />
      </Tabs.Panel>
      <Tabs.Panel value="progress">
        {assignment === undefined ? null : <MeasureProgress measure={measure} assignment={assignment} desk={desk} tab={tab} />}
      </Tabs.Panel>
      <Tabs.Panel value="evidence">
        {assignment === undefined ? null : <MeasureEvidence measure={measure} assignment={assignment} desk={desk} tab={tab} />}
      </Tabs.Panel>
      <Tabs.Panel value="revisions">
        <RevisionList revisions={measure.revisions} today={desk.today} />
      </Tabs.Panel>
    </Tabs>
  )
}
