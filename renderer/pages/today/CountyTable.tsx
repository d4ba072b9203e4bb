import { Button } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import type { OutputOf } from '#shared/api/contract.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PointsBar } from '#renderer/components/points-bar/PointsBar.tsx'
import { TraceNumber, TraceProvider } from '#renderer/components/trace-number/TraceNumber.tsx'
import { clockInChina } from '#renderer/components/wording/china-time.ts'
import { MaterialStatus } from './MaterialStatus.tsx'
import classes from './Today.module.css'

type County = OutputOf<'today.view'>['counties'][number]

interface MaterialColumn {
  readonly id: 'report' | 'selfAssessment'
  readonly head: string
}

/** What a programme may ask for each month; a column that no county owes is not shown. */
const materialColumns: readonly MaterialColumn[] = [
  { id: 'report', head: '工作完成情况' },
  { id: 'selfAssessment', head: '自评' },
]

interface CountyTableProps {
  /** `2022-04` */
  readonly month: string
  readonly counties: readonly County[]
  readonly unscored: string | null
  /** Milliseconds: when the figures were read. */
  readonly readAt: number
}

/** 县（市、区）进度: what came, what is done, what is proved; a number opens the county's lines. */
export function CountyTable({ month, counties, unscored, readAt }: CountyTableProps) {
  const [, navigate] = useLocation()
  const materials = materialColumns.filter(({ id }) => counties.some((county) => county[id].status !== null))
  return (
    <section aria-label="县（市、区）进度">
      <div className={classes.listHead}>
        <h2 className={classes.listTitle}>县（市、区）进度</h2>
        <span className={classes.asOf}>截至今天 {clockInChina(new Date(readAt).toISOString())}</span>
      </div>
      {counties.length === 0 ? (
        <EmptyState
          action={
            <Button component={Link} href={`/plan?month=${month}`}>
              查看台账清单
            </Button>
          }
        >
          {Number(month.slice(5))}月份台账清单尚未生成。生成后显示各县（市、区）的报送、自评、完成和佐证情况。
        </EmptyState>
      ) : (
        <TraceProvider onOpen={(trace) => navigate(`/tasks?view=progress&unit=${encodeURIComponent(trace.replace(/^\w+:/, ''))}`)}>
          <table className={classes.counties}>
            <thead>
              <tr>
                <th scope="col">地区</th>
                {materials.map(({ id, head }) => (
                  <th key={id} scope="col">
                    {head}
                  </th>
                ))}
                <th scope="col" colSpan={2}>
                  本月完成
                </th>
                <th scope="col" data-align="end">
                  佐证
                </th>
              </tr>
            </thead>
            <tbody>
              {counties.map((county) => (
                <CountyRow key={county.unitId} county={county} materials={materials} />
              ))}
            </tbody>
          </table>
        </TraceProvider>
      )}
      {unscored === null ? null : <p className={classes.unscored}>{unscored}</p>}
    </section>
  )
}

interface CountyRowProps {
  readonly county: County
  readonly materials: readonly MaterialColumn[]
}

function CountyRow({ county, materials }: CountyRowProps) {
  const { name, unitId, done, planned, evidence } = county
  return (
    <tr>
      <th scope="row">{name}</th>
      {materials.map(({ id }) => (
        <td key={id}>
          <MaterialStatus material={county[id]} />
        </td>
      ))}
      <td className={classes.barCell}>
        <PointsBar value={done} of={planned} />
      </td>
      <td data-align="end">
        <TraceNumber trace={`done:${unitId}`} label={`${name}本月完成 ${done}/${planned}`}>
          {`${done}/${planned}`}
        </TraceNumber>
      </td>
      <td data-align="end">
        <TraceNumber trace={`evidence:${unitId}`} label={`${name}佐证 ${evidence}`}>
          {evidence}
        </TraceNumber>
      </td>
    </tr>
  )
}
