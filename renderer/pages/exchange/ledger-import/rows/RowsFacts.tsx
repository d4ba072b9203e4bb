import { UnitSelect } from '#renderer/components/fields/UnitSelect.tsx'
import type { ChosenWork } from '../import-work.ts'
import classes from '../Import.module.css'
import { Notes } from '../Notes.tsx'
import { leftOutNotes } from './left-out-notes.ts'
import type { PreviewJob, Summary } from './use-preview-rows.ts'

interface RowsFactsProps {
  readonly work: ChosenWork
  readonly job: PreviewJob
  readonly ledgerTitle: string
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  readonly officeUnitId: string
  /** Null until the rows have been looked at. */
  readonly summary: Summary | null
  onUnit(unitId: string | null): void
}

/** The band over the rows: from which file into which ledger, and whose the rows are that do not say it. */
export function RowsFacts({ work, job, ledgerTitle, units, officeUnitId, summary, onUnit }: RowsFactsProps) {
  const unitId = job.unitId ?? officeUnitId
  const only = units.length === 1 ? units[0] : undefined
  return (
    <div className={classes.band}>
      <div>
        <p className={classes.label}>文件</p>
        <p className={classes.fact}>{work.file.name}</p>
      </div>
      <div>
        <p className={classes.label}>导入到</p>
        <p className={classes.fact}>{ledgerTitle}</p>
      </div>
      <div className={classes.unitField}>
        {only?.unitId === unitId ? (
          <>
            <p className={classes.label}>填报单位</p>
            <p className={classes.fact}>{only.name}</p>
          </>
        ) : (
          <UnitSelect
            label="未写明填报单位的行归于"
            units={units.map((unit) => ({ ...unit, aliases: [] }))}
            value={units.some((unit) => unit.unitId === unitId) ? unitId : null}
            placeholder="本机关"
            onChange={(chosen) => {
              if (chosen !== null) onUnit(chosen)
            }}
          />
        )}
      </div>
      {summary === null ? null : (
        <div className={classes.bandNotes}>
          <Notes notes={[...summary.notes, ...leftOutNotes(summary.leftOut)]} />
        </div>
      )}
    </div>
  )
}
