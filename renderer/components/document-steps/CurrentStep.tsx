import { useState } from 'react'
import { NumberStep } from './NumberStep.tsx'
import type { ScanFiles } from './ScanDrop.tsx'
import { ScanDrop } from './ScanDrop.tsx'
import { StepForm } from './StepForm.tsx'
import type { FormStep, StepDetail } from './step-detail.ts'
import type { StepStart } from './step-fields.ts'
import { startOf } from './step-fields.ts'

interface CurrentStepProps extends Omit<StepStart, 'signer' | 'nextSerial'> {
  readonly step: FormStep
  readonly verb: string
  readonly kindTitle: string
  readonly suggestion: { readonly signer: string; readonly nextSerial: number | null; readonly datedOn: string }
  /** Half-typed texts, kept as `<step>.<field>`. */
  readonly fields: Readonly<Record<string, string>>
  onField(name: string, text: string): void
  readonly scan: ScanFiles
  readonly isBusy: boolean
  readonly error: { readonly message: string; readonly logId?: string | undefined } | null
  readonly second?: { readonly label: string; onAct(detail: StepDetail): void }
  onStep(detail: StepDetail): void
}

/** The form of the step that is due: fields with their suggestions, the scan for 签批, a dialog for 编号. */
export function CurrentStep(props: CurrentStepProps) {
  const { step, verb, kindTitle, suggestion, fields, scan, second } = props
  const [firstShown] = useState(step)
  const start: StepStart = { today: props.today, officer: props.officer, signer: suggestion.signer, nextSerial: suggestion.nextSerial }
  const form = {
    verb,
    valueOf: (field: string) => fields[`${step}.${field}`] ?? startOf(field, start),
    onField: (field: string, text: string) => props.onField(`${step}.${field}`, text),
    isBusy: props.isBusy,
    error: props.error,
    onStep: props.onStep,
    takesFocus: step !== firstShown,
  }
  if (step === 'number') return <NumberStep {...form} kindTitle={kindTitle} datedOn={suggestion.datedOn} />
  return (
    <StepForm
      key={step}
      {...form}
      step={step}
      today={props.today}
      scan={scan.files[0]?.token ?? null}
      {...(second === undefined ? {} : { second })}
    >
      {step === 'signOff' ? <ScanDrop scan={scan} /> : null}
    </StepForm>
  )
}
