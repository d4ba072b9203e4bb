import type { ReactNode } from 'react'
import classes from './Frame.module.css'

interface FrameProps {
  readonly top: ReactNode
  readonly nav: ReactNode
  readonly status: ReactNode
  readonly children: ReactNode
}

/** The four parts of the window: top bar 44, navigation 164, page, status bar 26. */
export function Frame({ top, nav, status, children }: FrameProps) {
  return (
    <div className={classes.container}>
      <a className={classes.skip} href="#main" onClick={skipToMain}>
        跳到正文
      </a>
      <div className={classes.frame}>
        {top}
        {nav}
        <main id="main" className={classes.main} tabIndex={-1}>
          {children}
        </main>
        {status}
      </div>
    </div>
  )
}

/** The address holds the place of the program, so the link moves the keyboard without touching it. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#main')?.focus()
}
