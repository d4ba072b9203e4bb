import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import type { CSSProperties, ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { IconButton } from '../icon-button/IconButton.tsx'
import { usePanelWidth } from './use-panel-width.ts'
import { narrowest, widest } from './panel-width.ts'
import classes from './SidePanel.module.css'

interface SidePanelProps {
  /** 「措施 7-3 ▲ 逾期 5 天」, above the title. */
  readonly caption?: ReactNode
  readonly title: ReactNode
  readonly children: ReactNode
  /** Buttons that stay at the foot. */
  readonly actions?: ReactNode
  onClose(): void
  /** The next or previous row with the panel open (Alt ↑↓). */
  onStep?(by: 1 | -1): void
  /** True where opening should move the keyboard into the panel; a row walk keeps it in the table. */
  readonly takesFocus?: boolean
}

/** The panel of the current row: pushes the table, lies over it under 1200 px; Esc closes it. */
export function SidePanel({ caption, title, children, actions, onClose, onStep, takesFocus = false }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null)
  const titleId = useId()
  const { width, handle } = usePanelWidth()
  useEffect(() => {
    if (takesFocus) panel.current?.focus()
  }, [takesFocus])
  usePanelKeys(onClose, onStep)
  return (
    <aside
      ref={panel}
      className={classes.panel}
      style={{ '--panel': `${width / 16}rem` } as CSSProperties}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <div
        className={classes.handle}
        role="separator"
        tabIndex={0}
        aria-label="侧栏宽度"
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        {...handle}
      />
      <header className={classes.head}>
        <div className={classes.caption}>{caption}</div>
        {onStep === undefined ? null : (
          <>
            <PanelButton
              label="上一条（Alt ↑）"
              icon={<IconChevronUp size="1.125rem" stroke={1.6} aria-hidden="true" />}
              onClick={() => onStep(-1)}
            />
            <PanelButton
              label="下一条（Alt ↓）"
              icon={<IconChevronDown size="1.125rem" stroke={1.6} aria-hidden="true" />}
              onClick={() => onStep(1)}
            />
          </>
        )}
        <PanelButton label="关闭（Esc）" icon={<IconX size="1.125rem" stroke={1.6} aria-hidden="true" />} onClick={onClose} />
      </header>
      <h2 id={titleId} className={classes.title}>
        {title}
      </h2>
      <div className={classes.content}>{children}</div>
      {actions === undefined ? null : <footer className={classes.foot}>{actions}</footer>}
    </aside>
  )
}

function PanelButton(props: { readonly label: string; readonly icon: ReactNode; onClick(): void }) {
  return <IconButton {...props} title={props.label} isStrong />
}

/** Esc and Alt ↑↓ reach the panel wherever the keyboard is, unless a field, menu or dialog has used the key. */
function usePanelKeys(onClose: () => void, onStep: ((by: 1 | -1) => void) | undefined): void {
  const act = useRef({ onClose, onStep })
  useEffect(() => {
    act.current = { onClose, onStep }
  })
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isInDialog(event.target)) return
      if (event.key === 'Escape') act.current.onClose()
      else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        event.preventDefault()
        act.current.onStep?.(event.key === 'ArrowDown' ? 1 : -1)
      }
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=menu], [role=listbox]') !== null
}
