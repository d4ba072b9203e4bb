import { useRef, useState } from 'react'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import type { CountyAppraisal, ReviewRow } from '../review/review-rows.ts'
import classes from './Correct.module.css'
import { correctionColumns } from './correction-columns.tsx'
import { CorrectForm } from './CorrectForm.tsx'
import type { Scope } from './corrections.ts'
import { scopeOf, scopes } from './corrections.ts'
import type { CorrectSheetProps } from './correct-sheet.ts'
import type { Correction } from './use-correction.ts'
import { useCorrection } from './use-correction.ts'

const scopeViews = (Object.keys(scopes) as Scope[]).map((value) => ({ value, label: scopes[value] }))

interface CorrectPanesProps extends CorrectSheetProps {
  readonly rows: readonly ReviewRow[]
  /** How the month counts without a plan, where the office said so. */
  readonly choice: CountyAppraisal['choice']
  /** 年终补录, where it is still possible. */
  readonly supplement: CountyAppraisal['supplement']
}

/** The lines with their published reviews at the left, what the correction will change at the right. */
export function CorrectPanes(props: CorrectPanesProps) {
  const { county, counties, month, rows, onCounty } = props
  const place = useRef<HTMLDivElement>(null)
  const correction = useCorrection(county.unit.unitId, month, () => focusGrid(place.current))
  if (!correction.draft.isReady) return null
  const scope = scopeOf(correction.draft.fields)
  return (
    <div className={classes.panes}>
      <div ref={place} className={classes.lines}>
        <div className={classes.tools}>
          <SelectField
            label="更正单位"
            layout="side"
            options={counties.map(({ unit }) => ({ value: unit.unitId, label: unit.name }))}
            value={county.unit.unitId}
            onChange={onCounty}
          />
          <SegmentedViews label="更正内容" views={scopeViews} value={scope} onChange={correction.chooseScope} />
        </div>
        {scope === 'reviews' ? <Lines rows={rows} correction={correction} name={county.unit.name} /> : <FactsWords />}
      </div>
      <CorrectForm {...props} correction={correction} />
    </div>
  )
}

interface LinesProps {
  readonly rows: readonly ReviewRow[]
  readonly correction: Correction
  readonly name: string
}

function Lines({ rows, correction, name }: LinesProps) {
  const [current, setCurrent] = useState<string | null>(null)
  return (
    <>
      <DataGrid
        label={`更正复核意见　${name}`}
        columns={correctionColumns(correction)}
        rows={rows}
        rowKey={(row) => row.lineId}
        current={current}
        onCurrent={setCurrent}
        keys={{ '1': correction.agree, '2': correction.beginOverrule }}
        empty={<EmptyState>{`${name}本月没有计划措施，没有可调整的复核意见。`}</EmptyState>}
      />
      <div className={classes.keys}>
        <KeyCaps
          hints={[
            { keys: ['↑', '↓'], does: '选择措施' },
            { keys: ['1'], does: '同意' },
            { keys: ['2'], does: '改否' },
          ]}
        />
      </div>
    </>
  )
}

/** What counts where no review is changed. */
function FactsWords() {
  return (
    <div className={classes.facts}>
      <p>复核意见不作调整。通报后补记或者变更的材料报送、工作信息、申报认定、抽查等事实，按现有记录计入得分。</p>
      <p>所依据的事实与通报时相同的，不予更正，得分保持不变。</p>
    </div>
  )
}

/** The keyboard goes back to the rows, so that ↓ leads to the next one. */
function focusGrid(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true })
}
