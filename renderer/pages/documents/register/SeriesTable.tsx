import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { May } from '#renderer/api/use-may.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PanelFields } from '#renderer/components/panel-form/PanelForm.tsx'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../Documents.module.css'
import type { Series } from './series.ts'
import { seriesSentence } from './series.ts'

interface SeriesTableProps {
  readonly series: Series
  /** Opens the setting of the next number. */
  onSetNext(): void
}

/** One series of the 发文登记簿: every number with its paper; a voided one stays with its reason. */
export function SeriesTable({ series, onSetNext }: SeriesTableProps) {
  const name = `${series.title}　${series.year}年`
  const verb = series.numbers.length === 0 ? '设置起始号' : '调整下一号'
  const setting = (
    <May to="numbers.setNext">
      <Button size="xs" onClick={onSetNext} aria-label={`${verb}：${series.title}`}>
        {verb}
      </Button>
    </May>
  )
  return (
    <section className={classes.series} aria-label={name}>
      <SectionHead isFirst level={2} title={name} note={seriesSentence(series)} />
      {series.numbers.length === 0 ? (
        <EmptyState action={setting}>本系列还没有编号。年中启用的单位可以先设置起始号，从已有文书之后接续编号。</EmptyState>
      ) : (
        <>
          <PlainTable isFixed>
            <thead>
              <tr>
                <th scope="col" className={classes.number}>
                  编号
                </th>
                <th scope="col">标题</th>
                <th scope="col" className={classes.state}>
                  状态
                </th>
                <th scope="col" className={classes.reason}>
                  作废原因
                </th>
              </tr>
            </thead>
            <tbody>
              {series.numbers.map((number) => (
                <tr key={number.serial}>
                  <td>{number.text}</td>
                  <td>
                    {number.documentId === null ? (
                      number.title
                    ) : (
                      <Link className={classes.paper} href={`/documents/${number.documentId}`}>
                        {number.title}
                      </Link>
                    )}
                  </td>
                  <td>
                    {number.state === 'used' ? <StatusMark mark="done">已使用</StatusMark> : <StatusMark mark="failed">已作废</StatusMark>}
                  </td>
                  <td>{number.reason === '' ? '无' : number.reason}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
          <PanelFields>
            <div>{setting}</div>
          </PanelFields>
        </>
      )}
    </section>
  )
}
