import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DeskProvider } from '#renderer/api/DeskProvider.tsx'
import { May, isOffered } from '#renderer/api/use-may.tsx'
import { contract } from '#shared/api/contract.ts'
import { methodRoles } from '#shared/api/method-roles.ts'
import { officers } from '#shared/api/role-groups.ts'
import { type Role, roles } from '#shared/domain/roles.ts'

/** A button that would only be refused is left out (foundations.md 3); that the core refuses is shown in admission.test.ts. */

describe('the table of roles that pages read', () => {
  test.each(Object.entries(methodRoles))('%s says what the contract says', (name, held) => {
    expect(held).toEqual(contract[name as keyof typeof methodRoles].roles)
  })

  test('has no method whose roles the contract leaves to the input: those are asked act by act', () => {
    const byAct = Object.keys(methodRoles).filter((name) => 'rolesFor' in contract[name as keyof typeof methodRoles])
    expect(byAct).toEqual([])
  })
})

describe('what is offered', () => {
  test('is what one of the roles may do', () => {
    expect(roles.map((role) => isOffered([role], officers))).toEqual([false, true, false, false, false])
    expect(isOffered(['administrator', 'officer'], officers)).toBe(true)
    expect(isOffered([], officers)).toBe(false)
  })

  test('is everything while the roles are not known', () => {
    expect(isOffered(undefined, officers)).toBe(true)
  })

  test.each<[Role, string]>([
    ['officer', '生成'],
    ['reviewer', '审定'],
    ['auditor', ''],
    ['viewer', ''],
  ])('%s reads “%s”', (role, words) => {
    const page = (
      <>
        <May to="plans.open">生成</May>
        <May to="plans.settle">审定</May>
      </>
    )
    expect(shownTo([role], page)).toBe(words)
  })
})

function shownTo(held: readonly Role[], page: ReactNode): string {
  const queries = new QueryClient()
  queries.setQueryData(['accounts.state', {}], { roles: held })
  const client = {
    call: () => Promise.reject(new Error('no host')),
    on: () => () => undefined,
    stage: () => Promise.reject(new Error('no host')),
  }
  return renderToStaticMarkup(
    <DeskProvider client={client} now={() => ''}>
      <QueryClientProvider client={queries}>{page}</QueryClientProvider>
    </DeskProvider>,
  )
}
