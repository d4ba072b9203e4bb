import type { ReactNode } from 'react'
import type { OfferedMethod } from '#shared/api/method-roles.ts'
import { methodRoles } from '#shared/api/method-roles.ts'
import type { Role } from '#shared/domain/roles.ts'
import { useDeskQuery } from './use-desk-query.ts'

/**
 * Whether somebody with these roles is let in to what these roles may do. While the roles are not known everything is offered: the
 * page only spares people a refusal, and it is the core that refuses.
 */
export function isOffered(held: readonly Role[] | undefined, allowed: readonly Role[]): boolean {
  return held === undefined || allowed.some((role) => held.includes(role))
}

/** Tells what the person at this window may do, where one method knows several acts: `const isMine = useOffer(); isMine(rolesOfAct(act))`. */
export function useOffer(): (allowed: readonly Role[]) => boolean {
  const held = useDeskQuery('accounts.state', {}).data?.roles
  return (allowed) => isOffered(held, allowed)
}

/** Whether the person at this window may call a method: `const maySettle = useMay('plans.settle')`. */
export function useMay(method: OfferedMethod): boolean {
  return useOffer()(methodRoles[method])
}

interface MayProps {
  readonly to: OfferedMethod
  readonly children: ReactNode
}

/** Leaves a button out where it would only be refused: `<May to="plans.settle"><Button>审定</Button></May>`. */
export function May({ to, children }: MayProps) {
  return useMay(to) ? children : null
}
