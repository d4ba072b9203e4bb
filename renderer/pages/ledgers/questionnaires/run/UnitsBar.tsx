import { Button } from '@mantine/core'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Questionnaire } from '../words.ts'

interface UnitsBarProps {
  readonly run: Questionnaire
  readonly ticked: ReadonlySet<string>
  onDone(): void
}

/** What can be done for the ticked units: a short message to those whose sheet is not in, and their forms. */
export function UnitsBar({ run: { questionnaireId, missing }, ticked, onDone }: UnitsBarProps) {
  const { client } = useDesk()
  const forms = useDeskCommand('questionnaires.saveForms')
  const say = useUndoToast()
  const unitIds = [...ticked]
  const late = missing.filter(({ unitId }) => ticked.has(unitId)).length
  const save = (format: 'xlsx' | 'docx'): void => {
    const done = ({ savedAs }: { savedAs: readonly string[] }): void => {
      if (savedAs.length === 0) return
      say({ message: savedAs.length === 1 ? `已另存为 ${savedAs[0]}` : `已另存 ${savedAs.length} 份填报表` })
      onDone()
    }
    forms.mutate({ questionnaireId, unitIds, format }, { onSuccess: done })
  }
  return (
    <>
      {forms.error === null ? null : <ErrorNotice message={forms.error.message} logId={forms.error.logId} onClose={() => forms.reset()} />}
      <ActionBar
        count={`已选 ${unitIds.length} 个单位`}
        actions={
          <>
            {late === 0 ? null : (
              <CopyMessage
                size="sm"
                label="复制催报短信"
                text={async () => (await client.call('questionnaires.remind', { questionnaireId, unitIds })).text}
              />
            )}
            <Button loading={forms.isPending} onClick={() => save('docx')}>
              另存填报表（Word）
            </Button>
            <Button loading={forms.isPending} onClick={() => save('xlsx')}>
              另存填报表（Excel）
            </Button>
          </>
        }
      >
        {`将另存填报表 ${unitIds.length} 份，每单位一个文件${late === 0 ? '' : `；其中 ${late} 个单位未报`}。`}
      </ActionBar>
    </>
  )
}
