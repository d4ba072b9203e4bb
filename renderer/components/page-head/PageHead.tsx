import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import classes from './PageHead.module.css'

interface PageHeadProps {
  readonly title: ReactNode
  /** Where 「← 公文」 leads. */
  readonly back?: { readonly label: string; readonly href: string }
  /** One sentence beside the title: stage, date, count. */
  readonly detail?: ReactNode
  /** `<SegmentedViews …/>` beside the title. */
  readonly views?: ReactNode
  /** Buttons, secondary left, primary right; a disabled one has its reason before it. */
  readonly actions?: ReactNode
  /** With a rule below; pages with a filter bar have the rule under their table head instead. */
  readonly hasRule?: boolean
}

/** The head of a page, 52 px: title, its sentence, the views and the buttons. */
export function PageHead({ title, back, detail, views, actions, hasRule = false }: PageHeadProps) {
  return (
    <header className={classes.head} data-rule={hasRule || undefined}>
      {back === undefined ? null : (
        <Link className={classes.back} href={back.href}>
          <IconArrowLeft size="1rem" stroke={1.6} aria-hidden="true" />
          {back.label}
        </Link>
      )}
      <h1 className={classes.title}>{title}</h1>
      {detail === undefined ? null : <div className={classes.detail}>{detail}</div>}
      {views}
      <div className={classes.actions}>{actions}</div>
    </header>
  )
}

/** Why a button beside it is grey: 「还有 15 条待复核」. */
export function ButtonReason({ children }: { readonly children: ReactNode }) {
  return <span className={classes.reason}>{children}</span>
}
