import { Button } from '@mantine/core'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from './Audit.module.css'
import type { FullCheck } from './use-full-check.ts'

interface CheckPanelProps {
  readonly check: FullCheck
  onStart(): void
  onCancel(): void
  onCode(): void
  onClose(): void
}

/** 全面校验: how far it is, what it found, and what it cannot find. */
export function CheckPanel({ check, onStart, onCancel, onCode, onClose }: CheckPanelProps) {
  const { isRunning, done, total, error } = check
  return (
    <SidePanel
      caption="审计日志"
      title="全面校验"
      takesFocus
      onClose={onClose}
      actions={
        <Button disabled={isRunning} onClick={onStart}>
          重新校验
        </Button>
      }
    >
      <LoadingBar isLoading={isRunning} what="正在校验日志" done={done} total={total} onCancel={onCancel} />
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} remedy={{ label: '重新校验', onClick: onStart }} />}
      <Outcome check={check} />
      <SectionHead title="校验的范围" />
      <p className={classes.words}>校验能查出日志的改动、删除、插入和调换。</p>
      <p className={classes.words}>
        日志末尾被截去，或者整份日志被重写，只凭本机不能查出，须与机外的存证比对：发文稿纸和交接单上的审计编码，以及数据包、备份中的记录。
      </p>
      <Button size="xs" onClick={onCode}>
        核对纸面编码
      </Button>
    </SidePanel>
  )
}

function Outcome({ check }: { readonly check: FullCheck }) {
  const { isRunning, done, total, findings, furtherFindings, end } = check
  const isClean = findings.length === 0
  return (
    <div role="status">
      {isRunning ? <p className={classes.words}>{`已校验 ${done} 条${total === 0 ? '' : `，共 ${total} 条`}。`}</p> : null}
      {end === null ? null : (
        <>
          <div className={classes.outcome}>
            {isClean ? (
              <StatusMark mark="done">没有发现改动</StatusMark>
            ) : (
              <StatusMark mark="dueSoon">{`发现 ${findings.length + furtherFindings} 处问题，请立即备份并保留现有数据`}</StatusMark>
            )}
          </div>
          <FactList
            facts={[
              { label: '校验条数', value: `${done} 条` },
              { label: '比对存证', value: end.witnesses === 0 ? '本机还没有存证' : `${end.witnesses} 处` },
              { label: '末条', value: `第 ${end.lastSeq} 条` },
              { label: '末条编码', value: <code className={classes.code}>{end.code}</code> },
            ]}
          />
        </>
      )}
      {isClean ? null : (
        <ol className={classes.findings} aria-label="校验发现的问题">
          {findings.map((finding) => (
            <li key={`${finding.seq} ${finding.sentence}`}>{finding.sentence}</li>
          ))}
          {furtherFindings === 0 ? null : <li>{`另有 ${furtherFindings} 处同类问题。`}</li>}
        </ol>
      )}
    </div>
  )
}
