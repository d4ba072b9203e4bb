import { Checkbox } from '@mantine/core'
import type { Scale } from '#renderer/components/display/display.ts'
import { scales } from '#renderer/components/display/display.ts'
import { useDisplay } from '#renderer/components/display/DisplayContext.ts'
import { PanelFields } from '#renderer/components/panel-form/PanelForm.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import classes from '../System.module.css'

const sizes = ([1, 1.15, 1.3] as const satisfies readonly Scale[]).map((scale) => ({ value: String(scale), label: scales[scale], scale }))

/** 字号 and 高对比度 of this computer; they take effect at once. */
export function DisplaySetting() {
  const { display, setDisplay } = useDisplay()
  const choose = (value: string): void => {
    const chosen = sizes.find((size) => size.value === value)
    if (chosen !== undefined) setDisplay({ ...display, scale: chosen.scale })
  }
  return (
    <PanelFields>
      <div className={classes.row}>
        <span>字号</span>
        <SegmentedViews
          label="字号"
          views={sizes.map(({ value, label }) => ({ value, label }))}
          value={String(display.scale)}
          onChange={choose}
        />
      </div>
      <Checkbox
        label="高对比度"
        description="文字全部用黑色，线条加深。"
        checked={display.isHighContrast}
        onChange={(event) => setDisplay({ ...display, isHighContrast: event.currentTarget.checked })}
      />
    </PanelFields>
  )
}
