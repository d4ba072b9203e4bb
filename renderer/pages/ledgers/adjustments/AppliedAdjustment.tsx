import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { officialDate } from '#shared/text/official-dates.ts'
import classes from './Adjustments.module.css'
import type { Adjustment } from './content.ts'
import { Differences } from './Differences.tsx'

/** A plan that was applied: its document and what it changed; nothing of it can be written any more. */
export function AppliedAdjustment({ adjustment }: { readonly adjustment: Adjustment }) {
  const { title, basis, basisNumber, issuedOn, appliedOn } = adjustment
  const detail = appliedOn === null ? '尚未执行' : `${officialDate(appliedOn)}执行，内容不再修改`
  return (
    <PageFrame head={<PageHead title={title} back={{ label: '动态调整', href: '/ledgers/adjustments' }} detail={detail} hasRule />}>
      <div className={classes.applied}>
        <FactList
          facts={[
            { label: '依据文件', value: basis },
            { label: '文号', value: basisNumber === '' ? '无文号' : basisNumber },
            { label: '印发日期', value: officialDate(issuedOn) },
          ]}
        />
        <Differences adjustment={adjustment} />
      </div>
    </PageFrame>
  )
}
