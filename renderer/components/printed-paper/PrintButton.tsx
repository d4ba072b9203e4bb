import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Fragment, useState } from 'react'
import { usePrintKey } from './use-print-key.ts'

interface PrintButtonProps {
  readonly label?: string
  /** Why there is nothing to print; '' where there is. */
  readonly problem?: string
  /** The one sheet of its page: Ctrl+P prints it too. */
  readonly hasKey?: boolean
  /** The sheet, a `PrintedPaper` that is told what ends it. */
  renderSheet(onEnd: () => void): ReactNode
}

/** 打印: draws a sheet for the printer alone and opens the printer's dialog, as often as it is pressed. */
export function PrintButton({ label = '打印', problem = '', hasKey = false, renderSheet }: PrintButtonProps) {
  const [sheet, setSheet] = useState({ number: 0, isOpen: false })
  const print = (): void => setSheet({ number: sheet.number + 1, isOpen: true })
  usePrintKey(hasKey && problem === '' ? print : null)
  return (
    <>
      <Button
        leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden="true" />}
        disabled={problem !== ''}
        {...(problem === '' ? {} : { title: problem })}
        onClick={print}
      >
        {label}
      </Button>
      {sheet.isOpen ? <Fragment key={sheet.number}>{renderSheet(() => setSheet({ ...sheet, isOpen: false }))}</Fragment> : null}
    </>
  )
}
