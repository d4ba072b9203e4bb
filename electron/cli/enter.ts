import type { Application, Session } from '#electron/app/types.ts'
import { AppError } from '#shared/domain/errors.ts'
import { typed } from './session.ts'
import type { Terminal } from './terminal.ts'
import type { Words } from './words.ts'

/**
 * The session of a command on an office's data. Where the office has login passwords, `--as NAME` signs in with the password that
 * stands on standard input (its first line); without passwords `--as` only names the officer. Throws `not_signed_in` without a name.
 */
export async function enter(words: Words, terminal: Terminal, application: Application): Promise<Session> {
  const officer = words.option('as')
  const session = application.openSession(officer === undefined ? {} : { officer })
  const call = typed(session)
  if ((await call('accounts.state', {})).state !== 'signedOut') return session
  if (officer === undefined) throw new AppError('not_signed_in')
  const [password = ''] = (await terminal.input()).split(/\r?\n/)
  if ((await call('accounts.signIn', { name: officer, password })).state === 'passwordDue') throw new AppError('password_change_due')
  return session
}
