import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { packageStatuses } from '#shared/exchange/conditions.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import classes from '../../packages/Packages.module.css'
import { statusMarks } from '../../packages/package-words.ts'
import { placeAddress } from '../../place.ts'
import type { Known } from './arrival.ts'
import { FactBand } from './FactBand.tsx'
import { ImportFrame } from './ImportFrame.tsx'
import type { StepProps } from './step-props.ts'

const done = { held: '收存', applied: '导入', undone: '撤销导入' } as const

/** The same package once more: nothing to do. */
export function KnownStep({ look, onLeave }: StepProps & { readonly look: Known }) {
  const { about, status, on } = look
  return (
    <ImportFrame
      step="verify"
      act={null}
      onLeave={onLeave}
      toolbar={<FactBand about={about} verified={<StatusMark mark={statusMarks[status]}>{packageStatuses[status]}</StatusMark>} />}
    >
      <p className={classes.outcome} role="status">
        此包已于{officialDate(on.slice(0, 10))}
        {done[status]}，未作任何改动。
      </p>
      <div className={classes.acts}>
        <Button onClick={onLeave}>返回收件</Button>
        <Button variant="filled" component={Link} href={placeAddress('receive', ['package', about.packageId])}>
          查看该数据包
        </Button>
      </div>
    </ImportFrame>
  )
}
