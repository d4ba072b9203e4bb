import classes from './KeyCaps.module.css'

interface KeyCapsProps {
  /** Keys with what they do: `[{ keys: ['↑', '↓'], does: '选择' }]`; '' where the place says it already. */
  readonly hints: readonly { readonly keys: readonly string[]; readonly does: string }[]
}

/** Key caps beside the list they serve; narrow windows do without them. */
export function KeyCaps({ hints }: KeyCapsProps) {
  return (
    <span className={classes.hints}>
      {hints.map(({ keys, does }) => (
        <span key={does} className={classes.hint}>
          {keys.map((key) => (
            <kbd key={key} className={classes.cap}>
              {key}
            </kbd>
          ))}
          {does === '' ? null : <span>{does}</span>}
        </span>
      ))}
    </span>
  )
}

/** One key cap inside a button: 「登记签批 Ctrl Enter」. */
export function KeyCap({ children }: { readonly children: string }) {
  return <kbd className={classes.inButton}>{children}</kbd>
}

const rowKeys: KeyCapsProps['hints'] = [
  { keys: ['↑', '↓'], does: '选择' },
  { keys: ['Enter'], does: '打开' },
]

/** The keys of every list whose rows open. */
export function RowKeys() {
  return <KeyCaps hints={rowKeys} />
}
