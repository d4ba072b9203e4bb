import { MarkShape } from '#renderer/components/status-mark/MarkShape.tsx'
import classes from './Adjustments.module.css'

/** Why a plan cannot be applied yet, one sentence each; nothing where it can. */
export function Faults({ faults }: { readonly faults: readonly string[] }) {
  if (faults.length === 0) return null
  return (
    <ul className={classes.faults} aria-label="尚不能执行的原因">
      {faults.map((fault) => (
        <li key={fault}>
          <MarkShape shape="diamond" />
          <span>{fault}</span>
        </li>
      ))}
    </ul>
  )
}
