import { Checkbox } from '@mantine/core'
import { packageForms } from '#shared/exchange/conditions.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import { isOpenKind } from '#shared/exchange/kinds.ts'
import { ChoiceList } from '../../packages/ChoiceList.tsx'
import type { PackageForm } from './make-choice.ts'

interface FormChoiceProps {
  readonly kind: PackageKind
  readonly form: PackageForm
  readonly plainNames: boolean
  onForm(form: PackageForm): void
  onPlainNames(plainNames: boolean): void
}

const forms = (Object.keys(packageForms) as PackageForm[]).map((value) => ({ value, ...packageForms[value] }))

/** Encrypted or not, and how the files are called. */
export function FormChoice({ kind, form, plainNames, onForm, onPlainNames }: FormChoiceProps) {
  return (
    <>
      {isOpenKind(kind) ? null : <ChoiceList label="文件形式" options={forms} value={form} onChange={onForm} />}
      <Checkbox
        label="文件名不用汉字"
        description="用于不能显示中文文件名的光盘、邮箱。"
        checked={plainNames}
        onChange={({ currentTarget: { checked } }) => onPlainNames(checked)}
      />
    </>
  )
}
