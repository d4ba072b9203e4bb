import { Button } from '@mantine/core'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { keyStatuses } from '#shared/exchange/conditions.ts'
import type { KeyDialog } from './key-dialog.ts'
import type { KnownKey } from './key-words.ts'
import { confirmedWords, keyMarks, standingWords } from './key-words.ts'
import classes from './Keys.module.css'

interface RosterTableProps {
  readonly keys: readonly KnownKey[]
  readonly version: number
  readonly isCity: boolean
  readonly mayKeep: boolean
  onDialog(dialog: KeyDialog): void
}

/** Whose keys this machine knows, how each was confirmed, and whether it still counts. */
export function RosterTable({ keys, version, isCity, mayKeep, onDialog }: RosterTableProps) {
  return (
    <section aria-label="单位校验码">
      <SectionHead level={2} title="单位校验码" note={version === 0 ? undefined : `开通包第${version}版`} />
      {keys.length === 0 ? (
        <EmptyState>
          {isCity
            ? '还没有登记其他单位的校验码。收到各县（市、区）专班首次报送的数据包并电话核对后，列在这里。'
            : '还没有登记市专班办公室的校验码。导入开通包并核对后，列在这里。'}
        </EmptyState>
      ) : (
        <PlainTable rows="controls" label="单位校验码">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">状态</th>
              <th scope="col">核验方式、日期</th>
              <th scope="col">校验码</th>
              {mayKeep ? (
                <th scope="col" className={classes.actsColumn}>
                  办理
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {keys.map((known) => (
              <RosterRow key={known.signKey} known={known} mayKeep={mayKeep} onDialog={onDialog} />
            ))}
          </tbody>
        </PlainTable>
      )}
    </section>
  )
}

function RosterRow({ known, mayKeep, onDialog }: Pick<RosterTableProps, 'mayKeep' | 'onDialog'> & { readonly known: KnownKey }) {
  const { unit, status, code, isOwn } = known
  const standing = standingWords(known)
  return (
    <tr>
      <td>{`${unit.name}${isOwn ? '（本机）' : ''}`}</td>
      <td>
        <StatusMark mark={keyMarks[status]}>{keyStatuses[status]}</StatusMark>
        {standing === '' ? null : <span className={classes.second}>{standing}</span>}
      </td>
      <td>{confirmedWords(known)}</td>
      <td className={classes.code}>{code}</td>
      {mayKeep ? (
        <td>
          {status === 'active' && !isOwn ? (
            <Button size="xs" aria-label={`停用：${unit.name}`} onClick={() => onDialog({ kind: 'retire', known })}>
              停用
            </Button>
          ) : status === 'refused' ? (
            <Button size="xs" aria-label={`重新核对：${unit.name}`} onClick={() => onDialog({ kind: 'check', known })}>
              重新核对
            </Button>
          ) : null}
        </td>
      ) : null}
    </tr>
  )
}
