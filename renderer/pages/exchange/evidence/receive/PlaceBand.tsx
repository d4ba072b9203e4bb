import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { UnitSelect } from '#renderer/components/fields/UnitSelect.tsx'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { DeskStatus } from '../../view-props.ts'
import classes from '../Evidence.module.css'
import type { PackWork } from '../pack-work.ts'
import type { PackKeeper } from '../use-pack-work.ts'
import { usePackUnits } from './use-pack-units.ts'

interface PlaceBandProps {
  readonly desk: DeskStatus
  readonly work: PackWork
  readonly keeper: PackKeeper
  /** 「8 个文件，1.2 MB」; '' until it was looked at. */
  readonly size: string
  /** Another pack in its place. */
  onOther(): void
}

const byFolders = '按文件夹确定'

/** Which pack it is, of which unit and month, and the day of what nothing dates. */
export function PlaceBand({ desk, work, keeper, size, onOther }: PlaceBandProps) {
  const { months } = useMonth()
  const units = usePackUnits(desk)
  const year = Number(desk.programme.months[0]?.slice(0, 4))
  return (
    <div className={classes.band}>
      <div className={classes.pack}>
        <p className={classes.label}>{'zip' in work.source ? '压缩包' : '文件夹'}</p>
        <p className={classes.fact}>{work.name}</p>
        <p className={classes.second}>
          {size}
          <button type="button" className={classes.link} onClick={onOther}>
            重新选择
          </button>
        </p>
      </div>
      <UnitSelect
        label="单位"
        units={[{ unitId: '', name: byFolders, aliases: [] }, ...units]}
        value={work.unitId ?? ''}
        onChange={(unitId) => keeper.keep({ unitId: unitId === '' ? null : unitId })}
      />
      <SelectField
        label="月份"
        options={[{ value: '', label: byFolders }, ...months.map((month) => ({ value: month, label: officialMonth(month) }))]}
        value={work.month ?? ''}
        onChange={(month) => keeper.keep({ month: month === '' ? null : month })}
      />
      <DateField
        label="形成日期（材料未注明的）"
        year={year}
        value={work.formedOn ?? desk.today}
        check={(day) => (day > desk.today ? '晚于今天，请核对' : undefined)}
        onChange={(formedOn) => keeper.keep({ formedOn })}
      />
    </div>
  )
}
