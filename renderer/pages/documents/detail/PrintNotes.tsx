import { Link } from 'wouter'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { fontSentence } from './copies.ts'
import classes from './PrintNotes.module.css'
import type { Printing } from './PrintMenu.tsx'

/** What is to be known before printing: marks of secrecy, characters that a face has not, faces that this machine has not. */
export function PrintNotes({ printing }: { readonly printing: Printing }) {
  const fonts = fontSentence(printing.missing)
  if (fonts === undefined && printing.unshown.length === 0 && printing.secrecy.length === 0) return null
  return (
    <ul className={classes.notes} aria-label="打印提示">
      {printing.secrecy.map((sentence) => (
        <li key={sentence}>
          <StatusMark mark="late">{sentence}</StatusMark>
        </li>
      ))}
      {printing.unshown.map((sentence) => (
        <li key={sentence}>
          <StatusMark mark="dueSoon" isPlain>
            {sentence}
          </StatusMark>
        </li>
      ))}
      {fonts === undefined ? null : (
        <li className={classes.quiet}>
          {fonts}
          <Link className={classes.link} href="/system">
            查看字体
          </Link>
        </li>
      )}
    </ul>
  )
}
