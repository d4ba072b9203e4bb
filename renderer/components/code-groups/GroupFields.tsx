import { useEffect, useId, useRef } from 'react'
import classes from './CodeGroups.module.css'
import { groupCount, groupLength, typedInto } from './code-entry.ts'

interface GroupFieldsProps {
  /** What the six groups are: 「校验码」. */
  readonly label: string
  /** Which of them are typed, 0 to 5; the others are shown. */
  readonly places: readonly number[]
  readonly shown?: readonly string[]
  readonly groups: readonly string[]
  /** What is wrong with what was typed. */
  readonly error?: string | undefined
  onGroups(groups: readonly string[]): void
}

/** Six groups of five digits, typed or pasted: a full group hands the keyboard to the next one; a refused code gives it back to the first. */
export function GroupFields({ label, places, shown = [], groups, error, onGroups }: GroupFieldsProps) {
  const fields = useRef<(HTMLInputElement | null)[]>([])
  const errorId = useId()
  const [first] = places
  useEffect(() => {
    if (error === undefined || first === undefined) return
    fields.current[first]?.focus()
    fields.current[first]?.select()
  }, [error, first])
  const type = (at: number, text: string): void => {
    const typed = typedInto(groups, places, at, text)
    onGroups(typed.groups)
    if (typed.next !== at) fields.current[typed.next]?.focus()
  }
  const back = (at: number): void => fields.current[places[places.indexOf(at) - 1] ?? at]?.focus()
  return (
    <div className={classes.entry}>
      <div className={classes.groups} role="group" aria-label={label}>
        {Array.from({ length: groupCount }, (_, at) => (
          <div key={at} className={classes.group}>
            <span className={classes.number}>第{at + 1}组</span>
            {places.includes(at) ? (
              <input
                ref={(field) => {
                  fields.current[at] = field
                }}
                className={classes.field}
                aria-label={`第${at + 1}组`}
                aria-invalid={error !== undefined || undefined}
                aria-describedby={error === undefined ? undefined : errorId}
                inputMode="numeric"
                autoComplete="off"
                size={groupLength}
                data-autofocus={at === places[0] || undefined}
                value={groups[at] ?? ''}
                onChange={(event) => type(at, event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Backspace' && (groups[at] ?? '') === '') back(at)
                }}
              />
            ) : (
              <span className={classes.digits}>{shown[at]}</span>
            )}
          </div>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={errorId} className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
