import type { ReactNode } from 'react'
import classes from './PageFrame.module.css'

interface PageFrameProps {
  /** `<PageHead …/>`. */
  readonly head?: ReactNode
  /** `<FilterBar …/>`, county tabs, `<LoadingBar …/>`, `<ErrorNotice …/>`: what stays above the content. */
  readonly toolbar?: ReactNode
  /** The content; it scrolls. A `DataGrid` fills it and scrolls itself. */
  readonly children: ReactNode
  /** `<ActionBar …/>`. */
  readonly foot?: ReactNode
  /** `<SidePanel …/>`, when open. */
  readonly panel?: ReactNode
  /** 20 px around the content (24 on 今日); none for a grid that reaches the edges. */
  readonly padding?: 'none' | 'page' | 'today'
}

/** The skeleton of a page: head, tools, content and foot on the left, the side panel at full height on the right. */
export function PageFrame({ head, toolbar, children, foot, panel, padding = 'page' }: PageFrameProps) {
  return (
    <div className={classes.frame}>
      <div className={classes.head}>{head}</div>
      <div className={classes.toolbar}>{toolbar}</div>
      <div className={classes.content} data-padding={padding}>
        {children}
      </div>
      {foot == null ? null : <div className={classes.foot}>{foot}</div>}
      {panel == null ? null : <div className={classes.panel}>{panel}</div>}
    </div>
  )
}
