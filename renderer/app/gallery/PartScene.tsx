import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { useDisplay } from '#renderer/components/display/DisplayContext.ts'
import { DutyBars } from '#renderer/components/duty-bars/DutyBars.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { IconButton } from '#renderer/components/icon-button/IconButton.tsx'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { PointsBar } from '#renderer/components/points-bar/PointsBar.tsx'
import { ProvisionalTag } from '#renderer/components/score-breakdown/ScoreBreakdown.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import { marks, statusTables } from '#renderer/components/status-mark/status-tables.ts'
import { Steps } from '#renderer/components/steps/Steps.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { ToastBody, useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { errorSentence } from '#shared/domain/errors.ts'
import classes from './Gallery.module.css'

const errand = ['选择', '校验', '预览', '写入', '回执'].map((title, at) => ({
  id: title,
  title,
  state: at < 2 ? ('done' as const) : at === 2 ? ('current' as const) : ('ahead' as const),
}))

/** Small parts, each in its states. */
export function PartScene() {
  const [isLoading, setIsLoading] = useState(false)
  const { display, setDisplay } = useDisplay()
  return (
    <PageFrame
      head={
        <PageHead
          hasRule
          back={{ label: '公文', href: '/documents' }}
          title="部件"
          detail={<Steps form="line" label="导入" steps={errand} />}
          actions={
            <>
              <Button
                size="xs"
                onClick={() => setDisplay({ ...display, scale: display.scale === 1 ? 1.15 : display.scale === 1.15 ? 1.3 : 1 })}
              >
                字号 {display.scale}
              </Button>
              <Button size="xs" onClick={() => setDisplay({ ...display, isHighContrast: !display.isHighContrast })}>
                高对比度
              </Button>
            </>
          }
        />
      }
      toolbar={
        <>
          <LoadingBar isLoading={isLoading} what="正在校验佐证" done={12} total={43} onCancel={() => setIsLoading(false)} />
          <ErrorNotice
            message={errorSentence('stale_version', { what: '7-3 的工作进展' })}
            remedy={{ label: '查看最新内容', onClick: () => undefined }}
            logId="4F2A-19"
          />
        </>
      }
    >
      <div className={classes.samples}>
        {Object.entries(statusTables).map(([name, table]) => (
          <Sample key={name} title={name}>
            {Object.entries<string>(table.words).map(([code, word]) => (
              <StatusMark key={code} mark={(table.marks as Record<string, MarkName>)[code] ?? 'normal'}>
                {word}
              </StatusMark>
            ))}
          </Sample>
        ))}
        <Sample title="标记">
          {Object.keys(marks).map((mark) => (
            <StatusMark key={mark} mark={mark as MarkName}>
              {mark}
            </StatusMark>
          ))}
        </Sample>
        <Sample title="按钮">
          <Button variant="filled">起草提示单</Button>
          <Button>登记收件</Button>
          <Button size="xs">催办记录</Button>
          <Button disabled>提交审定</Button>
          <CopyMessage text="【提示】请速报。" />
          <IconButton label="移除" icon={<IconX size="0.875rem" stroke={1.6} aria-hidden="true" />} />
          <IconButton label="关闭" isStrong icon={<IconX size="1.125rem" stroke={1.6} aria-hidden="true" />} />
          <IconButton label="上个月" disabled icon={<IconX size="1.125rem" stroke={1.6} aria-hidden="true" />} />
        </Sample>
        <Sample title="数字">
          <TraceNumber trace="sample">28/29</TraceNumber>
          <TraceNumber trace="sample">0</TraceNumber>
          <ProvisionalTag />
          <DutyBars have={6} />
          <DutyBars have={4} />
          <div className={classes.bar}>
            <PointsBar value={27} of={29} />
            <PointsBar value={71.4} of={80} isTarget />
            <PointsBar value={100} of={100} isTarget />
          </div>
          <KeyCaps hints={[{ keys: ['↑', '↓'], does: '选择' }]} />
        </Sample>
        <Sample title="短表">
          <PlainTable label="备份">
            <thead>
              <tr>
                <th scope="col">时间</th>
                <th scope="col" data-align="end">
                  大小
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>今天 09:00</td>
                <td data-align="end">6.3 MB</td>
              </tr>
            </tbody>
          </PlainTable>
        </Sample>
        <Sample title="空">
          <EmptyState action={<Button>导入数据包</Button>}>4月份还没有自查评分表。县（市、区）数据包导入后显示在这里。</EmptyState>
        </Sample>
        <Dialogs onLoad={() => setIsLoading(true)} />
      </div>
    </PageFrame>
  )
}

function Dialogs({ onLoad }: { onLoad(): void }) {
  const [isOpen, setIsOpen] = useState(false)
  const showUndo = useUndoToast()
  return (
    <Sample title="确认与撤销">
      <Button onClick={() => setIsOpen(true)}>审定4月份考评结果</Button>
      <ConfirmDialog
        isOpen={isOpen}
        title="审定4月份考评结果"
        verb="审定"
        onConfirm={() => setIsOpen(false)}
        onClose={() => setIsOpen(false)}
      >
        <p>六县（市、区）得分按“逐级折算”口径定分，审定后只能以更正通报修改。</p>
      </ConfirmDialog>
      <Button onClick={() => showUndo({ message: '已将“进校园工作方案”移入回收站', undo: () => undefined })}>移入回收站</Button>
      <ToastBody message="已将“进校园工作方案”移入回收站" onUndo={() => undefined} />
      <Button onClick={onLoad}>校验佐证</Button>
    </Sample>
  )
}

function Sample({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.sample}>
      <h2>{title}</h2>
      <div className={classes.stack}>{children}</div>
    </section>
  )
}
