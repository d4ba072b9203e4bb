import { Link } from 'wouter'
import type { Screen, WaitingKey } from '../screens.ts'
import { groupsOf } from '../screens.ts'
import classes from './NavBar.module.css'

interface NavBarProps {
  readonly screens: readonly Screen[]
  /** Path of the screen that is shown. */
  readonly current: string | undefined
  readonly waiting: Readonly<Record<WaitingKey, number>>
  /** The office's own name, at the foot. */
  readonly officeName: string
}

/** 164 px, a rail of 56 px in narrow windows: the screens in groups, with what waits there. */
export function NavBar({ screens, current, waiting, officeName }: NavBarProps) {
  return (
    <nav className={classes.nav} aria-label="主导航">
      {groupsOf(screens).map((group) => (
        <ul key={group[0]?.folder} className={classes.group}>
          {group.map((screen) => (
            <li key={screen.folder}>
              <NavLink
                screen={screen}
                isCurrent={screen.path === current}
                count={screen.waiting === undefined ? 0 : waiting[screen.waiting]}
              />
            </li>
          ))}
        </ul>
      ))}
      <p className={classes.office}>{officeName}</p>
    </nav>
  )
}

interface NavLinkProps {
  readonly screen: Screen
  readonly isCurrent: boolean
  readonly count: number
}

function NavLink({ screen, isCurrent, count }: NavLinkProps) {
  const Icon = screen.icon
  return (
    <Link className={classes.link} href={screen.path} aria-current={isCurrent ? 'page' : undefined}>
      <Icon className={classes.icon} size="1.125rem" stroke={1.6} aria-hidden="true" />
      <span className={classes.label}>{screen.label}</span>
      {count === 0 ? null : (
        <span className={classes.count} data-late={screen.isLate || undefined}>
          <span className={classes.hidden}>待办 </span>
          {count}
        </span>
      )}
    </Link>
  )
}
