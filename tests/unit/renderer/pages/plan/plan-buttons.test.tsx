import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PlanHead } from '#renderer/pages/plan/PlanHead.tsx'
import type { PlanMonth, PlanUnit } from '#renderer/pages/plan/plan-month.ts'
import { DeskProvider } from '#renderer/api/DeskProvider.tsx'
import { type Role, roles } from '#shared/domain/roles.ts'

/** The head of 台账清单: 经办 draws the lists up, 审核 settles them, and who may do neither reads how far they are (foundations.md 3). */

const unit = {
  unit: { unitId: 'u1', name: '逊克县' },
  status: 'proposed',
  settledOn: null,
} as unknown as PlanUnit

function headFor(role: Role, isOpen: boolean): string {
  const queries = new QueryClient()
  queries.setQueryData(['accounts.state', {}], { roles: [role] })
  const client = {
    call: () => Promise.reject(new Error('no host')),
    on: () => () => undefined,
    stage: () => Promise.reject(new Error('no host')),
  }
  const plans = { isOpen, period: '4月', units: [unit] } as unknown as PlanMonth
  return renderToStaticMarkup(
    <MantineProvider>
      <DeskProvider client={client} now={() => ''}>
        <QueryClientProvider client={queries}>
          <PlanHead month="2022-04" plans={plans} isCity isOpening={false} onOpenMonth={() => undefined} onSettle={() => undefined} />
        </QueryClientProvider>
      </DeskProvider>
    </MantineProvider>,
  )
}

const whoReads = (words: string, isOpen: boolean) => roles.filter((role) => headFor(role, isOpen).includes(words))

describe('the buttons of 台账清单', () => {
  test('生成台账清单 is 经办’s, before the month is opened', () => {
    expect(whoReads('生成台账清单', false)).toEqual(['officer'])
  })

  test('审定全部 is 审核’s, once it is', () => {
    expect(whoReads('审定全部', true)).toEqual(['reviewer'])
  })

  test('everybody reads how far the month is', () => {
    expect(whoReads('4月份台账清单', true)).toEqual([...roles])
    expect(whoReads('尚未生成', false)).toEqual([...roles])
  })
})
