import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#shared/api/contract.ts'
import type { Layout } from '#shared/documents/model.ts'
import { useMay } from '#renderer/api/use-may.tsx'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import type { DocumentActs } from '#renderer/components/document-steps/document-acts.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Paper } from './paper.ts'
import { PrintDialog } from './PrintDialog.tsx'

export type Printing = OutputOf<'documents.printing'>

interface PrintMenuProps {
  readonly paper: Paper
  readonly acts: DocumentActs
  /** Undefined until it is read. */
  readonly printing: Printing | undefined
  /** Frozen files have no 套打稿. */
  readonly isFrozen: boolean
  /** 撤回 at the foot of the menu; absent where nothing can be withdrawn. */
  readonly onWithdraw?: (() => void) | undefined
}

/** 公文 are printed from the word processor; slips and forms also straight from here (documents.md 4). */
const printedHere: readonly Layout[] = ['slip', 'form']

const icon = <IconPrinter size="1rem" stroke={1.6} aria-hidden="true" />
const withWord = '用 WPS/Word 打开打印'

/** 打印 and 另存 of a paper: the way that suits its layout as a button, every other one in the menu. */
export function PrintMenu({ paper, acts, printing, isFrozen, onWithdraw }: PrintMenuProps) {
  const maySave = useMay('documents.saveCopy')
  const [isPrinting, setIsPrinting] = useState(false)
  const isOwnPage = printing !== undefined && printing.ownTemplate !== null
  const isPrintedHere = !isOwnPage && printedHere.includes(paper.model.layout)
  return (
    <>
      <Button leftSection={icon} disabled={acts.isBusy} onClick={() => (isPrintedHere ? setIsPrinting(true) : acts.open(false))}>
        {isPrintedHere ? '直接打印' : withWord}
      </Button>
      {maySave ? (
        <Button disabled={acts.isBusy} onClick={() => acts.saveCopy(false)}>
          另存
        </Button>
      ) : null}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}>更多</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{isOwnPage ? '打印（版式在本单位模板中）' : '打印'}</Menu.Label>
          <Menu.Item onClick={() => acts.open(false)}>{withWord}</Menu.Item>
          <Menu.Item disabled={isOwnPage} onClick={() => setIsPrinting(true)}>
            直接打印
          </Menu.Item>
          <Menu.Item disabled={isFrozen || isOwnPage} onClick={() => acts.open(true)}>
            打开套打稿（预印红头纸）
          </Menu.Item>
          {maySave ? <SaveItems paper={paper} acts={acts} isFrozen={isFrozen} isOwnPage={isOwnPage} /> : null}
          {onWithdraw === undefined ? null : (
            <>
              <Menu.Divider />
              <Menu.Item onClick={onWithdraw}>撤回</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {isPrinting ? <PrintDialog paper={paper} onClose={() => setIsPrinting(false)} /> : null}
    </>
  )
}

interface SaveItemsProps {
  readonly paper: Paper
  readonly acts: DocumentActs
  readonly isFrozen: boolean
  readonly isOwnPage: boolean
}

function SaveItems({ paper, acts, isFrozen, isOwnPage }: SaveItemsProps) {
  const pdf = useDeskCommand('documents.savePdf')
  const say = useUndoToast()
  const savePdf = (): void => {
    pdf.mutateAsync({ documentId: paper.document.documentId }).then(
      ({ savedAs }) => (savedAs === null ? undefined : say({ message: `已另存为“${savedAs}”，正式文本以 Word 文档为准` })),
      (error: unknown) => say({ message: error instanceof Error ? error.message : '未能生成 PDF，内容没有改动' }),
    )
  }
  return (
    <>
      <Menu.Label>另存为</Menu.Label>
      <Menu.Item onClick={() => acts.saveCopy(false)}>Word 文档（.docx）</Menu.Item>
      <Menu.Item disabled={isOwnPage || pdf.isPending} onClick={savePdf}>
        PDF（供传阅）
      </Menu.Item>
      {paper.hasTable ? <Menu.Item onClick={acts.saveSheets}>Excel 表格</Menu.Item> : null}
      <Menu.Item disabled={isFrozen || isOwnPage} onClick={() => acts.saveCopy(true)}>
        套打稿
      </Menu.Item>
    </>
  )
}
