import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { formReceiptStatuses } from '#shared/domain/fill-in-form.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import classes from '../Forms.module.css'
import type { BoardUnit } from './board-words.ts'
import { WithdrawForm } from './WithdrawForm.tsx'

interface UnitPanelProps {
  readonly line: BoardUnit
  readonly today: string
  onReceive(): void
  onClose(): void
}

/** A unit's form: what went out, what came, and what can be done about it. */
export function UnitPanel({ line, today, onReceive, onClose }: UnitPanelProps) {
  const { unit, issue, form, dueOn, receivedOn } = line
  const openFile = useDeskCommand('forms.openFile')
  const withdraw = useDeskCommand('forms.withdraw')
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  const issued = issue === null ? '未发' : `${whenInChina(issue.issuedAt, today)}${issue.times === 1 ? '' : `（第 ${issue.times} 次）`}`
  const sent = [
    { label: '制发', value: issued },
    ...(issue === null ? [] : [{ label: '文件', value: issue.fileName }]),
    { label: '报送期限', value: dueOn === null ? '无' : officialDate(dueOn) },
  ]
  return (
    <SidePanel
      caption="填报表"
      title={unit.name}
      onClose={onClose}
      actions={
        <>
          {form === null ? null : (
            <>
              <Button loading={openFile.isPending} onClick={() => openFile.mutate({ receiptId: form.receiptId })}>
                打开原件
              </Button>
              <Button aria-expanded={isWithdrawing} onClick={() => setIsWithdrawing(!isWithdrawing)}>
                撤销收件
              </Button>
            </>
          )}
          <Button variant="filled" onClick={onReceive}>
            收回该单位填报表
          </Button>
        </>
      }
    >
      {openFile.error === null ? null : <ErrorNotice message={openFile.error.message} logId={openFile.error.logId} />}
      <SectionHead isFirst title="发出" />
      <FactList facts={sent} />
      <SectionHead title="收回" />
      {form === null ? (
        <p className={classes.quiet}>{receivedOn === null ? '尚未收到填报表。' : `${officialDate(receivedOn)}收到的材料不是填报表。`}</p>
      ) : (
        <FactList facts={receiptFacts(form, today)} />
      )}
      {form !== null && isWithdrawing ? (
        <WithdrawForm form={form} unitName={unit.name} withdraw={withdraw} onDone={() => setIsWithdrawing(false)} />
      ) : null}
    </SidePanel>
  )
}

function receiptFacts(form: NonNullable<BoardUnit['form']>, today: string) {
  const { status, statusReason, receivedOn, way, reason, recordedAt, fileName, left } = form
  return [
    { label: '状态', value: status === 'received' ? formReceiptStatuses[status] : `${formReceiptStatuses[status]}：${statusReason}` },
    { label: '实际收件', value: `${officialDate(receivedOn)}　${receiptWays[way]}` },
    { label: '登记', value: whenInChina(recordedAt, today) },
    ...(reason === '' ? [] : [{ label: '补登原因', value: reason }]),
    { label: '原件', value: fileName },
    ...(left === 0 || status === 'returned' ? [] : [{ label: '未登记', value: `${left} 处有误` }]),
  ]
}
