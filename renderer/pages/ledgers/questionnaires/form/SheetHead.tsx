import { Button } from '@mantine/core'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import type { DeskStatus, GoTo } from '../../view-props.ts'
import { questionnairePlace } from '../place.ts'
import type { Sheet } from '../words.ts'
import type { SheetForm } from './use-sheet-form.ts'

interface SheetHeadProps {
  readonly formId: string
  readonly questionnaireId: string
  readonly sheet: Sheet
  readonly form: SheetForm
  readonly back: { readonly label: string; readonly href: string }
  readonly desk: DeskStatus
  readonly goTo: GoTo
}

/** Whose sheet it is, how it stands, and the buttons: its paper, a form that came back, saving. */
export function SheetHead({ formId, questionnaireId, sheet, form, back, desk, goTo }: SheetHeadProps) {
  const { line, canWrite, title } = sheet
  const { unitId, name } = line.unit
  const isCity = desk.profile === 'city'
  const verb = isCity ? (form.isOnBehalf ? '保存代录' : '保存答复') : '报送答复'
  const reason = form.missing ?? (form.hasChanged && form.blank > 0 ? `尚有 ${form.blank} 题未答复` : undefined)
  return (
    <PageHead
      title={isCity ? name : title}
      back={back}
      detail={<StatusOf of="obligation" code={line.status} days={line.daysLate} />}
      hasRule
      actions={
        <>
          {canWrite && reason !== undefined ? <ButtonReason>{reason}</ButtonReason> : null}
          <Button onClick={() => goTo(questionnairePlace(questionnaireId, 'paper', unitId))}>打印</Button>
          {canWrite && isCity ? (
            <Button onClick={() => goTo(questionnairePlace(questionnaireId, 'receive', unitId))}>读入填报表</Button>
          ) : null}
          {canWrite ? (
            <Button
              type="submit"
              form={formId}
              variant="filled"
              disabled={form.missing !== undefined || !form.hasChanged}
              loading={form.record.isPending}
              {...(isCity ? { 'aria-keyshortcuts': 'Control+S' } : {})}
            >
              {verb}
            </Button>
          ) : null}
        </>
      }
    />
  )
}
