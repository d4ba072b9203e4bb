import { Checkbox } from '@mantine/core'
import { UnitSelect } from '#renderer/components/fields/UnitSelect.tsx'
import { ReceiptFields, SignatureFields } from '../form/ReceiptFields.tsx'
import type { Questionnaire } from '../words.ts'
import type { Receiving } from './use-receiving.ts'

interface ReadingSideProps {
  readonly run: Questionnaire
  readonly form: Receiving
}

/** Whose form it is, when and how it came, who signed it, and whether cells with problems may stay behind. */
export function ReadingSide({ run, form }: ReadingSideProps) {
  const { reading, receipt, draft } = form
  const units = run.unitLines.map(({ unit }) => ({ ...unit, aliases: [] }))
  const problems = reading?.problems.length ?? 0
  if (!draft.isReady) return null
  return (
    <>
      <UnitSelect
        label="填报单位"
        help={reading?.unit == null ? '按表中所填识别；识别不出的在此选择。' : '按表中所填识别。'}
        units={units}
        value={reading?.unit?.unitId ?? form.unitId}
        onChange={form.setUnitId}
      />
      <ReceiptFields form={receipt} />
      <SignatureFields form={receipt} signedBy={run.signedBy} />
      {problems === 0 ? null : (
        <Checkbox
          label="先登记无误的内容"
          description={`${problems} 处须核对的不读入，原有答复保留；也可以不读入该文件，退回单位更正。`}
          checked={form.isPartial}
          onChange={(event) => form.setIsPartial(event.currentTarget.checked)}
        />
      )}
    </>
  )
}
