import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../System.module.css'

/** 数据检查: pages, definitions, record hashes and the journal's chain, one line each; changes nothing. */
export function StoreCheck() {
  const [isWanted, setIsWanted] = useState(false)
  const check = useDeskQuery('store.verify', {}, { isEnabled: isWanted })
  const start = (): void => {
    if (isWanted) void check.refetch()
    else setIsWanted(true)
  }
  return (
    <section aria-label="数据检查">
      <SectionHead isFirst level={2} title="数据检查" note="只读取，不改动数据" />
      <div className={classes.row}>
        <Button size="xs" loading={check.isFetching} onClick={start}>
          检查数据
        </Button>
        <span role="status">
          {check.data === undefined ? (
            <FormNote>逐条核对数据库、记录校验值和审计日志。</FormNote>
          ) : check.data.isSound ? (
            <StatusMark mark="done">数据完好，校验通过</StatusMark>
          ) : (
            <StatusMark mark="dueSoon">发现问题：请立即备份，并将下列内容告知技术人员</StatusMark>
          )}
        </span>
      </div>
      <ReadNotices reading={check} what="正在检查数据" />
      {check.data === undefined ? null : (
        <PlainTable rows="controls" label="检查结果">
          <thead>
            <tr>
              <th scope="col">检查项</th>
              <th scope="col">结果</th>
              <th scope="col">所在位置</th>
            </tr>
          </thead>
          <tbody>
            {check.data.findings.map((finding) => (
              <tr key={finding.check}>
                <td>{finding.check}</td>
                <td>{finding.passed ? <StatusMark mark="done">通过</StatusMark> : <StatusMark mark="dueSoon">有问题</StatusMark>}</td>
                <td>{finding.detail === '' ? '无' : finding.detail}</td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
    </section>
  )
}
