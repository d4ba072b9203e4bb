import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { readableSize } from '#shared/domain/evidence.ts'
import { useKeyboardAtContent } from '../ledger-import/use-keyboard-at-content.ts'
import classes from '../packages/Packages.module.css'
import type { SentPackage } from '../packages/package-words.ts'
import { numberedTitle } from '../packages/package-words.ts'
import { placeAddress } from '../place.ts'
import { useEscapeBack } from '../use-escape-back.ts'
import { recipientWords, unwrittenVolumes } from './sent/sent-words.ts'
import { WriteDialog } from './sent/WriteDialog.tsx'

/** Packages that were made, and the folder that took their files. */
export interface Written {
  readonly folder: string
  readonly packages: readonly SentPackage[]
}

interface ResultViewProps {
  readonly written: Written
  onLeave(): void
}

/** 发出结果: which files were written, their codes, the paper that goes along, and what is still to be written. */
export function ResultView({ written, onLeave }: ResultViewProps) {
  const print = useDeskCommand('exchange.printHandover')
  const [packages, setPackages] = useState(written.packages)
  const [rest, setRest] = useState<SentPackage | null>(null)
  const content = useKeyboardAtContent()
  useEscapeBack(rest === null ? onLeave : null)
  const open = packages.filter((each) => unwrittenVolumes(each).length > 0)
  return (
    <PageFrame
      head={<PageHead hasRule title="发出结果" back={{ label: '发件', href: placeAddress('send') }} />}
      toolbar={
        print.error === null ? null : <ErrorNotice message={print.error.message} logId={print.error.logId} onClose={() => print.reset()} />
      }
    >
      <div ref={content} className={classes.result} tabIndex={-1}>
        <p className={classes.outcome} role="status">
          <StatusMark mark="done">写入并校验完成，请先安全弹出U盘再拔出</StatusMark>
        </p>
        <p className={classes.quiet}>
          存放位置：<code className={classes.code}>{written.folder}</code>
        </p>
        <FileTable packages={packages} onRest={setRest} />
        {open.length === 0 ? null : <p>佐证各卷可以以后在“发件”中补发，不影响本次报送的日期。</p>}
        <div className={classes.acts}>
          <Button onClick={onLeave}>返回发件</Button>
          <Button variant="filled" loading={print.isPending} onClick={() => print.mutate({ ids: packages.map(({ id }) => id) })}>
            打印交接单
          </Button>
        </div>
      </div>
      {rest === null ? null : (
        <WriteDialog
          sent={rest}
          volumes={unwrittenVolumes(rest)}
          onWritten={(done) => setPackages(packages.map((each) => (each.id === done.package.id ? done.package : each)))}
          onClose={() => setRest(null)}
        />
      )}
    </PageFrame>
  )
}

interface FileTableProps {
  readonly packages: readonly SentPackage[]
  onRest(sent: SentPackage): void
}

function FileTable({ packages, onRest }: FileTableProps) {
  return (
    <PlainTable rows="controls" label="写出的文件">
      <thead>
        <tr>
          <th scope="col">对象</th>
          <th scope="col">数据包</th>
          <th scope="col">文件</th>
          <th scope="col" data-align="end">
            大小
          </th>
          <th scope="col">核对码</th>
          <th scope="col">佐证</th>
        </tr>
      </thead>
      <tbody>
        {packages.flatMap((sent) =>
          sent.written.map(({ i, fileName, size, code }, at) => (
            <tr key={`${sent.id} ${i}`}>
              <td>{at === 0 ? recipientWords(sent) : ''}</td>
              <td>{at === 0 ? numberedTitle(sent) : ''}</td>
              <td>
                <code className={classes.code}>{fileName}</code>
              </td>
              <td data-align="end">{readableSize(size)}</td>
              <td className={classes.nowrap}>
                <code className={classes.code}>{code}</code>
              </td>
              <td>{at === 0 ? <Rest sent={sent} onRest={onRest} /> : null}</td>
            </tr>
          )),
        )}
      </tbody>
    </PlainTable>
  )
}

function Rest({ sent, onRest }: { readonly sent: SentPackage; onRest(sent: SentPackage): void }) {
  const missing = unwrittenVolumes(sent)
  if (missing.length === 0) return sent.blobs === 0 ? '无' : '已写出'
  return (
    <Button size="xs" aria-label={`补发佐证　第${missing.join('、')}卷　${recipientWords(sent)}`} onClick={() => onRest(sent)}>
      补发佐证　第{missing.join('、')}卷
    </Button>
  )
}
