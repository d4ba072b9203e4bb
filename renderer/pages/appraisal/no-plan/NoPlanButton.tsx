import { Button } from '@mantine/core'
import { useState } from 'react'
import { May } from '#renderer/api/use-may.tsx'
import { NoPlanDialog } from './NoPlanDialog.tsx'

interface NoPlanButtonProps {
  readonly unitId: string
  readonly name: string
  readonly month: string
  /** The month waits for it. */
  readonly isPrimary: boolean
}

/** 确认计分方式 of a month without planned measures, with its dialog. */
export function NoPlanButton({ unitId, name, month, isPrimary }: NoPlanButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <May to="appraisals.chooseMonth">
      <Button variant={isPrimary ? 'filled' : 'default'} onClick={() => setIsOpen(true)}>
        确认计分方式
      </Button>
      {isOpen ? <NoPlanDialog unitId={unitId} name={name} month={month} onClose={() => setIsOpen(false)} /> : null}
    </May>
  )
}
