import classes from './CodeGroups.module.css'
import { groupsOf } from './code-entry.ts'

/** A 校验码, large, in its six groups: to be read out by telephone. */
export function CodeGroups({ code, label }: { readonly code: string; readonly label: string }) {
  return (
    <ol className={classes.groups} aria-label={label}>
      {groupsOf(code).map((group, at) => (
        <li key={at} className={classes.group}>
          <span className={classes.number}>第{at + 1}组</span>
          <span className={classes.digits}>{group}</span>
        </li>
      ))}
    </ol>
  )
}
