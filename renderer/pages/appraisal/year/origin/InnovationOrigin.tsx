import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { placeAddress } from '../../place.ts'
import classes from '../Year.module.css'
import type { ExplainedYear } from '../year.ts'
import { exactWords, lineOf } from './explained-line.ts'
import type { OriginProps } from './origin-props.ts'
import { Sentences } from './Sentences.tsx'

/** 创新举措: the clause, the arithmetic, and the county's claims with what the city said of each. */
export function InnovationOrigin({ explained }: OriginProps & { readonly explained: ExplainedYear }) {
  const { unitId } = explained.unit
  const line = lineOf(explained, 'innovation')
  const list = useDeskQuery('innovations.list', { unitId })
  const claims = list.isPlaceholderData ? [] : (list.data?.claims ?? [])
  return (
    <>
      <FactList
        facts={
          line === undefined
            ? []
            : [
                { label: '依据', value: line.clause },
                { label: '满分', value: line.full },
                { label: '精确值', value: exactWords(line.exact) },
              ]
        }
      />
      <SectionHead title="计算过程" />
      <Sentences sentences={line?.sentences ?? []} />
      <SectionHead title="申报事项" note={`${claims.length} 项`} />
      {list.error === null ? null : <ErrorNotice message={list.error.message} logId={list.error.logId} />}
      {claims.length === 0 ? <p className={classes.quiet}>没有创新性举措申报。</p> : null}
      <ul className={classes.list} aria-label="申报事项">
        {claims.map(({ claimId, title, basis, status, opinion }) => (
          <li key={claimId}>
            <span className={classes.words}>
              {title}
              <span className={classes.small}>依据文件：{basis}</span>
              {opinion === '' ? null : <span className={classes.small}>认定意见：{opinion}</span>}
            </span>
            <span className={classes.figure}>
              <StatusOf of="claim" code={status} />
            </span>
          </li>
        ))}
      </ul>
      <div className={classes.acts}>
        <Button size="xs" component={Link} href={placeAddress({ view: 'innovations', unitId })}>
          到创新举措
        </Button>
      </div>
    </>
  )
}
