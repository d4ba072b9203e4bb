import { SegmentedControl } from '@mantine/core'
import classes from './SegmentedViews.module.css'

interface SegmentedViewsProps<View extends string> {
  readonly label: string
  /** `[{ value: 'register', label: '一册', count: '31 条' }]` */
  readonly views: readonly { readonly value: View; readonly label: string; readonly count?: string }[]
  readonly value: View
  onChange(view: NoInfer<View>): void
}

/** More views than this stand closer, so that the head has one line beside an open panel too. */
const mostWide = 4

/** One data set, several views: 一册 / 一表 / 一清单. Arrow keys change the view. */
export function SegmentedViews<View extends string>({ label, views, value, onChange }: SegmentedViewsProps<View>) {
  return (
    <SegmentedControl<View>
      aria-label={label}
      data-dense={views.length > mostWide || undefined}
      classNames={{ root: classes.root ?? '', label: classes.label ?? '', indicator: classes.indicator ?? '' }}
      value={value}
      onChange={onChange}
      data={views.map((view) => ({
        value: view.value,
        label: (
          <>
            {view.label}
            {view.count === undefined ? null : <span className={classes.count}>{view.count}</span>}
          </>
        ),
      }))}
    />
  )
}
