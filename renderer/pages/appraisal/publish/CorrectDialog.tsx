import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { AppraisalMonth, CountyRow } from '../county-tab.ts'
import classes from './Correct.module.css'
import type { Receipt } from './CorrectReceipt.tsx'
import { CorrectReceipt } from './CorrectReceipt.tsx'
import { CorrectSheet } from './CorrectSheet.tsx'

interface CorrectDialogProps {
  readonly month: AppraisalMonth
  /** The county that the dialog begins with. */
  readonly county: CountyRow
  readonly today: string
  onClose(): void
}

/** 更正: a published county, its reviews that were wrong, the reason; then the receipt of the new version (考评细则 四, A-13). */
export function CorrectDialog({ month, county, today, onClose }: CorrectDialogProps) {
  const [unitId, setUnitId] = useState(county.unit.unitId)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const published = month.counties.filter((each) => each.published !== null)
  const chosen = published.find((each) => each.unit.unitId === unitId) ?? county
  const name = `${chosen.unit.name}${Number(month.month.slice(5))}月份得分`
  return (
    <Modal
      opened
      onClose={onClose}
      title={receipt === null ? `更正${name}` : `${name}已更正`}
      size={receipt === null ? '68rem' : '30rem'}
      closeOnClickOutside={false}
      classNames={{ header: classes.header ?? '', title: classes.title ?? '', body: classes.body ?? '' }}
      // The head of a dialog is no banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': '关闭' }}
    >
      {receipt === null ? (
        <CorrectSheet
          key={unitId}
          county={chosen}
          counties={published}
          month={month.month}
          today={today}
          onCounty={setUnitId}
          onCorrected={setReceipt}
          onClose={onClose}
        />
      ) : (
        <CorrectReceipt receipt={receipt} month={month} onClose={onClose} />
      )}
    </Modal>
  )
}
