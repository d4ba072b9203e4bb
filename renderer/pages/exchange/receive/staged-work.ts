import type { Mutation, QueryClient } from '@tanstack/react-query'

/** What was asked of a package under its token: 写入, 开通. */

type Work = Pick<Mutation, 'state'>

/** Whether a command is about the package under this token. */
export function isAbout(token: string): (work: Work) => boolean {
  return ({ state: { variables } }) =>
    typeof variables === 'object' && variables !== null && 'token' in variables && variables.token === token
}

/** Whether the package is being written, or was written: there is nothing to be left then, or it must not be. */
export function isSettled(queries: QueryClient, token: string): boolean {
  const isOfToken = isAbout(token)
  return queries
    .getMutationCache()
    .getAll()
    .some((work) => isOfToken(work) && (work.state.status === 'pending' || work.state.status === 'success'))
}
