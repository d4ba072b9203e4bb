import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DocumentDesk } from '#renderer/components/document-steps/DocumentDesk.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { DocumentModel } from '#shared/documents/model.ts'
import { questionnaireAddress, questionnairePlace } from '../place.ts'
import classes from '../Questionnaires.module.css'
import type { RunProps } from '../view-props.ts'
import { type PaperForm, firstForm, formsOf, paperOf } from './paper-forms.ts'

const ways = { saveCopy: '另存', open: '打开', print: '打印' } as const

/** 问卷打印件: the blank form, a unit's sheet as it was filled in, the summary that the 分管领导 signs. */
export function PaperView({ run, desk, unitId: first }: RunProps & { readonly unitId: string | null }) {
  const forms = formsOf(run, desk.profile)
  const [form, setForm] = useState<PaperForm>(() => firstForm(run, desk.profile, first))
  const [chosen, setChosen] = useState(first)
  const unitId = desk.profile === 'county' ? desk.office.unitId : chosen
  const { questionnaireId } = run
  const paper = paperOf(form, unitId, run)
  const preview = useDeskQuery('questionnaires.preview', { questionnaireId, paper })
  const print = useDeskCommand('questionnaires.print')
  const say = useUndoToast()
  const hand = (way: keyof typeof ways): void => {
    const done = ({ savedAs }: { savedAs: string | null }): void => {
      if (way !== 'saveCopy') say({ message: `已交由系统${ways[way]}` })
      else if (savedAs !== null) say({ message: `已另存为 ${savedAs}` })
    }
    print.mutate({ questionnaireId, paper, way }, { onSuccess: done })
  }
  const units = run.unitLines.filter((line) => form !== 'filled' || line.rev !== null)
  const back = { label: run.title, href: questionnaireAddress(questionnairePlace(questionnaireId)) }
  return (
    <PageFrame
      padding="none"
      head={
        <PageHead
          title="打印问卷"
          back={back}
          views={<SegmentedViews label="打印内容" views={forms} value={form} onChange={setForm} />}
          actions={
            <>
              <Button disabled={print.isPending} onClick={() => hand('saveCopy')}>
                另存
              </Button>
              <Button disabled={print.isPending} onClick={() => hand('open')}>
                打开
              </Button>
              <Button variant="filled" loading={print.isPending} onClick={() => hand('print')}>
                打印
              </Button>
            </>
          }
        />
      }
      toolbar={
        <>
          {form === 'summary' || desk.profile === 'county' ? null : (
            <FilterBar>
              {[
                <FilterSelect
                  key="unit"
                  label="填报单位"
                  options={units.map(({ unit }) => ({ value: unit.unitId, label: unit.name }))}
                  value={form === 'filled' && 'unitId' in paper ? paper.unitId : unitId}
                  onChange={setChosen}
                />,
              ]}
            </FilterBar>
          )}
          <ReadNotices reading={preview} />
          <LoadingBar isLoading={print.isPending} what="正在生成打印件" />
          {print.error === null ? null : (
            <ErrorNotice message={print.error.message} logId={print.error.logId} onClose={() => print.reset()} />
          )}
        </>
      }
    >
      {preview.data === undefined ? null : (
        <div className={classes.paper}>
          <DocumentDesk model={preview.data.model as DocumentModel} note="分页以 Word、WPS 为准" />
        </div>
      )}
    </PageFrame>
  )
}
