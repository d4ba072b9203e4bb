import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { FileDrop } from '#renderer/components/file-drop/FileDrop.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { BreakdownReading } from '#renderer/flows/BreakdownReading.tsx'
import { breakdownEndings } from '#renderer/flows/new-programme.ts'
import { useFileOpening } from '#renderer/flows/use-file-opening.ts'
import { programmeValues } from '#renderer/components/breakdown/programme-values.ts'
import type { Choice, OwnProgramme } from './choice.ts'

/** The programme of the chosen file; asked again with the city, for a city that is known lends its units. */
export function useOwnProgramme({ isFromFile, file, table, texts }: Choice) {
  const city = texts['city']?.trim() ?? ''
  const reading = useDeskQuery(
    'setup.readBreakdown',
    { token: file?.token ?? '', table, city: city === '' ? null : city.slice(0, 20) },
    { isEnabled: isFromFile && file !== null },
  )
  const look = isFromFile && file !== null ? reading.data : undefined
  const own: OwnProgramme | null = look === undefined ? null : { look, values: programmeValues(look.proposal, texts) }
  return { own, reading }
}

interface FileProgrammeProps {
  readonly choice: Choice
  readonly own: OwnProgramme | null
  /** Why the file that was chosen before can no longer be read. */
  readonly error: { readonly message: string; readonly logId?: string | undefined } | null
  onChange(part: Partial<Choice> | ((before: Choice) => Choice)): void
}

/** The 分解表 in place of a built-in programme: chosen, read, and looked at. */
export function FileProgramme({ choice, own, error, onChange }: FileProgrammeProps) {
  const opening = useFileOpening(
    (client, token) => client.call('setup.readBreakdown', { token, table: null, city: null }),
    (file) => onChange((before) => withFile(before, file)),
  )
  const shown = opening.error ?? error
  return (
    <>
      <LoadingBar isLoading={opening.isBusy} what="正在读取文件" onCancel={opening.cancel} />
      {shown === null ? null : (
        <ErrorNotice message={shown.message} logId={shown.logId} {...(opening.error === null ? {} : { onClose: opening.forget })} />
      )}
      <FileDrop
        offered={breakdownEndings}
        name={choice.file?.name ?? null}
        isBusy={opening.isBusy}
        note="只读入表中的文字，原文件不改动；完成设置前不保存任何内容。"
        onPick={opening.open}
      >
        {own === null
          ? '将重点任务分解表的 Word（.docx）或者 Excel（.xlsx）文件拖到本页，或者复制文件后按 Ctrl+V。'
          : `读出${own.look.counts.tasks}项任务、${own.look.counts.measures}条措施。`}
      </FileDrop>
      {own === null ? null : (
        <BreakdownReading
          level={3}
          look={own.look}
          texts={choice.texts}
          set={(name, text) => onChange((before) => ({ ...before, texts: { ...before.texts, [name]: text } }))}
          onTable={(table) => onChange({ table })}
        />
      )}
    </>
  )
}

/** Another file has other words to be set right; what was typed of the programme stays. */
function withFile(before: Choice, file: NonNullable<Choice['file']>): Choice {
  const isSame = before.file?.sha256 === file.sha256
  const texts = isSame ? before.texts : Object.fromEntries(Object.entries(before.texts).filter(([name]) => !name.startsWith('correct ')))
  return { ...before, file, table: isSame ? before.table : null, texts }
}
