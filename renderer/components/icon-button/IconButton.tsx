import type { ComponentProps, ReactNode } from 'react'
import classes from './IconButton.module.css'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children' | 'className' | 'type'> {
  /** What it does, for readers of the screen: 「关闭（Esc）」. */
  readonly label: string
  /** A Tabler icon. */
  readonly icon: ReactNode
  /** In the ink of the text, where it stands in a head. */
  readonly isStrong?: boolean
}

/** A square of 24 px for close, previous and next, remove, pick: the icons that need no word beside them. */
export function IconButton({ label, icon, isStrong = false, ...button }: IconButtonProps) {
  return (
    <button {...button} type="button" className={classes.button} data-strong={isStrong || undefined} aria-label={label}>
      {icon}
    </button>
  )
}
