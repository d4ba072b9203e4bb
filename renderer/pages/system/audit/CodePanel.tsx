import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { readAuditCode } from '#shared/domain/audit-code.ts'
import classes from './Audit.module.css'
import { rowFacts } from './RowPanel.tsx'
import type { CodeStanding } from './use-code-check.ts'
import { useCodeCheck } from './use-code-check.ts'

interface CodePanelProps {
  readonly today: string
  onClose(): void
}

/** 核对纸面编码: the code of a 发文稿纸 or 交接单 held against the log. */
export function CodePanel({ today, onClose }: CodePanelProps) {
  const formId = useId()
  const [typed, setTyped] = useState('')
  const check = useCodeCheck()
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const send = (): void => {
    const code = readAuditCode(typed)
    setProblem(code === null ? '编码为10位，由数字和字母A至F组成' : undefined)
    if (code === null) check.reset()
    else check.mutate(code)
  }
  return (
    <SidePanel
      caption="审计日志"
      title="核对纸面编码"
      takesFocus
      onClose={onClose}
      actions={
        <Button type="submit" form={formId} loading={check.isPending}>
          核对
        </Button>
      }
    >
      <PanelForm id={formId} label="核对纸面编码" onSubmit={send}>
        <TextField
          label="审计编码"
          layout="side"
          help="印在发文稿纸和交接单下方，共10位。"
          placeholder="3F2A9 C07D1"
          value={typed}
          error={problem}
          onChange={setTyped}
        />
      </PanelForm>
      {check.error === null ? null : <ErrorNotice message={check.error.message} logId={check.error.logId} />}
      {check.data === undefined ? null : <Standing check={check.data} today={today} />}
    </SidePanel>
  )
}

const words = { agrees: '与日志一致', differs: '与日志不符', unknown: '日志中没有此编码' } as const

function Standing({ check, today }: { readonly check: CodeStanding; readonly today: string }) {
  const { standing, sentence, row, paper } = check
  return (
    <>
      <div className={classes.outcome} role="status">
        <StatusMark mark={standing === 'agrees' ? 'done' : 'dueSoon'}>{words[standing]}</StatusMark>
      </div>
      <p className={classes.words}>{sentence}</p>
      {paper === null ? null : (
        <>
          <SectionHead title="本机记录的存证" />
          <FactList
            facts={[
              { label: '种类', value: paper.kind },
              ...(paper.title === '' ? [] : [{ label: '名称', value: paper.title }]),
              { label: '时间', value: whenInChina(paper.at, today) },
            ]}
          />
        </>
      )}
      {row === null ? null : (
        <>
          <SectionHead title={`日志第 ${row.seq} 条`} />
          <FactList facts={rowFacts(row, today)} />
        </>
      )}
    </>
  )
}
