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

const cellKeys: KeyCapsProps['hints'] = [
  { keys: ['F2'], does: '修改' },
  { keys: ['Ctrl V'], does: '粘贴' },
  { keys: ['Ctrl D'], does: '向下填充' },
]

/** The keys of every table whose cells are filled in. */
export function CellKeys() {
  return <KeyCaps hints={cellKeys} />
}
