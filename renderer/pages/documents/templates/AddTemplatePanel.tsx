import { Button, MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useStagedFiles } from '#renderer/api/use-staged-files.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { Field } from '#renderer/components/fields/Field.tsx'
import { FileDrop } from '#renderer/components/file-drop/FileDrop.tsx'
import { FormNote, PanelFields } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { Findings } from './Findings.tsx'
import { type Kind, groupsOf } from './kinds.ts'
import classes from './Templates.module.css'
import type { Template } from './TemplateTable.tsx'

interface AddTemplatePanelProps {
  readonly kinds: readonly Kind[]
  readonly inUse: readonly Template[]
  onClose(): void
}

/** 添加模板: what it is for, the file, what the check found; kept only where nothing is wrong. */
export function AddTemplatePanel({ kinds, inUse, onClose }: AddTemplatePanelProps) {
  const staged = useStagedFiles()
  const [chosen, setChosen] = useState<string[]>([])
  const add = useDeskCommand('templates.add')
  const say = useUndoToast()
  const file = staged.files.at(-1)
  const input = { token: file?.token ?? '', kinds: chosen }
  const isAsked = file !== undefined && chosen.length > 0
  const check = useDeskQuery('templates.check', input, { isEnabled: isAsked })
  const found = isAsked && !check.isPlaceholderData ? check.data : undefined
  const reason = missingOf(chosen, file, found)
  const replaced = inUse.filter(({ kind }) => chosen.includes(kind))
  const save = (): void => {
    const done = (): void => {
      say({ message: `模板已启用，用于${chosen.length}种文书` })
      onClose()
    }
    add.mutate(input, { onSuccess: done })
  }
  const pick = (files: readonly File[]): void => {
    add.reset()
    void staged.add(files.slice(-1))
  }
  const error = add.error ?? (isAsked ? check.error : null)
  return (
    <SidePanel
      title="添加模板"
      takesFocus
      onClose={onClose}
      actions={
        <>
          {reason === undefined ? null : <FormNote>{reason}</FormNote>}
          <Button onClick={onClose}>取消</Button>
          <Button variant="filled" disabled={reason !== undefined} loading={add.isPending} onClick={save}>
            启用
          </Button>
        </>
      }
    >
      <PanelFields>
        {staged.refusals.map((refusal) => (
          <ErrorNotice key={refusal} message={refusal} />
        ))}
        {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
        <KindsSelect kinds={kinds} chosen={chosen} onChoose={setChosen} />
        <FileDrop offered=".docx" name={file?.name ?? null} isBusy={staged.progress !== null} onPick={pick} note="不超过 5 MB">
          {file === undefined
            ? '拖入或者选择 Word 文档（.docx），栏目用双花括号标出，例如 {{标题}}、{{正文}}。'
            : '可以更换文件后重新检查。'}
        </FileDrop>
        {found === undefined ? null : <Findings found={found} />}
        {replaced.length === 0 ? null : (
          <FormNote>{replaced.map(({ kindTitle }) => kindTitle).join('、')}已有模板，启用后由新文件代替。</FormNote>
        )}
      </PanelFields>
    </SidePanel>
  )
}

interface KindsSelectProps {
  readonly kinds: readonly Kind[]
  readonly chosen: string[]
  onChoose(kinds: string[]): void
}

function KindsSelect({ kinds, chosen, onChoose }: KindsSelectProps) {
  const data = groupsOf(kinds).map(({ group, kinds: some }) => ({
    group,
    items: some.map(({ kind, title }) => ({ value: kind, label: title })),
  }))
  return (
    <Field label="适用文书" isRequired help="可以选择几种，版式相同的文书共用一个模板。">
      {(ids) => (
        <MultiSelect
          {...ids}
          classNames={{ pill: classes.pill ?? '' }}
          size="sm"
          searchable
          hidePickedOptions
          {...(chosen.length === 0 ? { placeholder: '请选择文书' } : {})}
          nothingFoundMessage="没有这种文书"
          data={data}
          value={chosen}
          onChange={onChoose}
        />
      )}
    </Field>
  )
}

/** Why 启用 is grey. */
function missingOf(
  chosen: readonly string[],
  file: { readonly name: string } | undefined,
  found: { readonly problems: readonly string[] } | undefined,
): string | undefined {
  if (chosen.length === 0) return '请选择适用文书'
  if (file === undefined) return '请选择文件'
  if (found === undefined) return '正在检查'
  return found.problems.length === 0 ? undefined : '模板有问题，未启用'
}
