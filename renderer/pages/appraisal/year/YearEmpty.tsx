import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { May } from '#renderer/api/use-may.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import classes from './Year.module.css'
import type { YearPage } from './use-year.ts'
import type { Year } from './year.ts'
import { monthName } from './year.ts'

/** No month has a place in the year yet: what would fill it, and where that is done. */
export function YearEmpty({ page, year }: { readonly page: YearPage; readonly year: Year }) {
  const { desk } = page
  if (year.counties.length === 0) return <EmptyState>本单位不参加年度考评，没有年度得分。</EmptyState>
  if (desk.profile === 'county') {
    return (
      <EmptyState
        action={
          <Button component={Link} href="/exchange">
            到数据收发
          </Button>
        }
      >
        本年度还没有月度得分。市专班办公室的复核结果数据包导入后，各月得分显示在这里。
      </EmptyState>
    )
  }
  return (
    <EmptyState
      action={
        <div className={classes.acts}>
          <Button variant="filled" onClick={() => page.goToMonth(null, desk.currentMonth)}>
            {`到${monthName(desk.currentMonth)}份考评`}
          </Button>
          <May to="appraisals.enterPaperScore">
            <Button onClick={() => page.setDialog({ of: 'paper', place: { unitId: null, month: null } })}>录入纸质月份得分</Button>
          </May>
        </div>
      }
    >
      本年度还没有月度得分。月度考评结果审定通报后显示在这里；启用本系统前已书面通报的月份，可以录入得分。
    </EmptyState>
  )
}
