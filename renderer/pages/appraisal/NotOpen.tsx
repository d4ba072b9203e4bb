import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import classes from './Appraisal.module.css'

/** The month whose 台账清单 was not made yet: what would fill the page, and where it is made. */
export function NotOpen({ isShown, month }: { readonly isShown: boolean; readonly month: string }) {
  if (!isShown) return null
  return (
    <div className={classes.empty}>
      <EmptyState
        action={
          <Button variant="filled" component={Link} href={`/plan?month=${month}`}>
            生成台账清单
          </Button>
        }
      >
        {`${Number(month.slice(5))}月份还没有考评内容。台账清单生成后，自评和复核的措施显示在这里。`}
      </EmptyState>
    </div>
  )
}
