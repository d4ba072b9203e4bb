import { Button } from '@mantine/core'
import { useId } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { FormActions, FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { officialDate } from '#shared/text/official-dates.ts'
import { ScanField } from '../ScanField.tsx'
import { PaperFormFields } from './PaperFormFields.tsx'
import type { RegisteredPaper } from './register.ts'
import type { Series } from './series.ts'
import { useRegisteredPaper } from './use-registered-paper.ts'

interface PanelProps {
  readonly series: readonly Series[]
  readonly today: string
  readonly year: number
  onClose(): void
}

/** 补登历史文件: reads the paper that is open before its form is shown. */
export function RegisteredPaperPanel({ paperId, ...panel }: PanelProps & { readonly paperId: string }) {
  const paper = useDeskQuery('registeredPapers.get', { paperId })
  if (paper.data?.paperId === paperId) return <PaperPanel {...panel} paper={paper.data} />
  return (
    <SidePanel caption="补登历史文件" title="正在读取" onClose={panel.onClose}>
      <ReadNotices reading={paper} />
    </SidePanel>
  )
}

/** The form of a paper that was issued before the program came; `paper` null for a new one. */
export function PaperPanel({ paper, series, today, year, onClose }: PanelProps & { readonly paper: RegisteredPaper | null }) {
  const form = useRegisteredPaper(paper, onClose)
  const openScan = useDeskCommand('registeredPapers.openScan')
  const formId = useId()
  if (!form.draft.isReady) return null
  return (
    <SidePanel
      caption="补登历史文件"
      title={paper === null ? '登记启用本程序前印发的文件' : paper.title}
      takesFocus={paper === null}
      onClose={onClose}
      actions={
        <May to="registeredPapers.save">
          {form.problem === undefined ? null : <FormNote>{form.problem}</FormNote>}
          <Button variant="filled" type="submit" form={formId} disabled={form.problem !== undefined} loading={form.save.isPending}>
            {paper === null ? '补登文件' : '保存修改'}
          </Button>
        </May>
      }
    >
      <PanelForm id={formId} label="补登历史文件" isSave onSubmit={form.submit}>
        <SaveRefusal error={form.save.error} onGoOn={form.goOn}>
          {paper === null ? null : <FactList facts={newestFacts(paper)} />}
        </SaveRefusal>
        <PaperFormFields fields={form.fields} series={series} today={today} year={year} onChange={form.set} />
        <ScanField
          staged={form.staged}
          kept={form.keptScan}
          onOpen={() => (paper === null ? undefined : openScan.mutate({ paperId: paper.paperId }))}
          onDrop={form.dropScan}
        />
        {openScan.error === null ? null : <FormNote>{openScan.error.message}</FormNote>}
      </PanelForm>
      {paper === null ? null : (
        <May to="registeredPapers.remove">
          <RemovePaper paper={paper} onRemoved={onClose} />
        </May>
      )}
    </SidePanel>
  )
}

function newestFacts(paper: RegisteredPaper) {
  return [
    { label: '编号', value: paper.number === '' ? '无文号' : paper.number },
    { label: '标题', value: paper.title },
    { label: '主送', value: paper.addressee },
    { label: '成文日期', value: officialDate(paper.datedOn) },
  ]
}

/** 移除补登, with 撤销; the number is free again. */
function RemovePaper({ paper, onRemoved }: { readonly paper: RegisteredPaper; onRemoved(): void }) {
  const { paperId, rev, title } = paper
  const remove = useDeskCommand('registeredPapers.remove')
  const restore = useDeskCommand('registeredPapers.restore')
  const say = useUndoToast()
  const put = (): void => {
    const done = (after: { readonly rev: number }): void => {
      say({ message: `已移除补登文件：${title}`, undo: () => restore.mutateAsync({ paperId, rev: after.rev }) })
      onRemoved()
    }
    remove.mutate({ paperId, rev }, { onSuccess: done })
  }
  return (
    <FormActions reason={remove.error?.message ?? '移除后编号可重新登记，可以撤销'}>
      <Button size="xs" loading={remove.isPending} onClick={put}>
        移除补登
      </Button>
    </FormActions>
  )
}
