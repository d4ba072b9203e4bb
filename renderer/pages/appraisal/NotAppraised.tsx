import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import type { DeskStatus } from './desk.ts'

/** The page opened by its address in a programme without 考评细则: why there is nothing to appraise. */
export function NotAppraised({ programme }: { readonly programme: DeskStatus['programme'] }) {
  return (
    <PageFrame head={<PageHead title="考评" hasRule />}>
      <EmptyState
        action={
          <Button component={Link} href="/">
            返回今日
          </Button>
        }
      >
        {`“${programme.title}”未附考评细则，不作考评、不计分。`}
      </EmptyState>
    </PageFrame>
  )
}
