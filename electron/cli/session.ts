import type { Session } from '#electron/app/types.ts'
import type { InputOf, MethodName, OutputOf } from '#shared/api/contract.ts'
import { AppError } from '#shared/domain/errors.ts'

export const appVersion = '0.1.0'

/** Calls a method and gives its value; a refusal is thrown as the error that it is. */
export async function ask<Output>(session: Session, method: string, input: unknown): Promise<Output> {
  const reply = await session.call(method, input)
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.details)
  return reply.value as Output
}

/** The same, typed by the contract: `const {today} = await typed(session)('desk.status', {})`. */
export function typed(session: Session) {
  return <Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<OutputOf<Name>> =>
    ask<OutputOf<Name>>(session, method, input)
}
