import { Button } from '@mantine/core'
import { EvidenceDrop } from '#renderer/components/evidence-drop/EvidenceDrop.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { questionnaireAddress, questionnairePlace } from '../place.ts'
import classes from '../Questionnaires.module.css'
import type { RunProps } from '../view-props.ts'
import { ReadingSide } from './ReadingSide.tsx'
import { ReadingTable } from './ReadingTable.tsx'
import { ReceivedList } from './ReceivedList.tsx'
import { useReceiving } from './use-receiving.ts'

const formId = 'questionnaire-receive'

/** 填报表 that came back (office.md «Receiving»): read, looked at, and registered with 实际收件日期; nothing is stored before. */
export function ReceiveView({ run, desk, unitId }: RunProps & { readonly unitId: string | null }) {
  const form = useReceiving(run.questionnaireId, unitId, desk)
  const { staged, file, look, reading, receive, missing } = form
  const refusal = file === undefined ? undefined : (look.error?.message ?? reading?.refusal ?? undefined)
  return (
    <PageFrame
      head={
        <PageHead
          title="读入填报表"
          back={{ label: run.title, href: questionnaireAddress(questionnairePlace(run.questionnaireId, 'units')) }}
          detail={`收回 ${run.received}/${run.units}`}
          hasRule
          actions={
            file === undefined ? null : (
              <>
                {missing === undefined || refusal !== undefined ? null : <ButtonReason>{missing}</ButtonReason>}
                <Button onClick={form.skip}>不读入该文件</Button>
                <Button type="submit" form={formId} variant="filled" disabled={missing !== undefined} loading={receive.isPending}>
                  登记收件
                </Button>
              </>
            )
          }
        />
      }
      toolbar={
        <>
          <LoadingBar isLoading={file !== undefined && look.isFetching} what="正在读取填报表" />
          {refusal === undefined || file === undefined ? null : (
            <ErrorNotice message={look.error === null ? `“${file.name}”未读入：${refusal}` : refusal} logId={look.error?.logId} />
          )}
          {receive.error === null ? null : <ErrorNotice message={receive.error.message} logId={receive.error.logId} />}
        </>
      }
    >
      <div className={classes.sheet}>
        <div className={classes.sheetMain}>
          {file === undefined || reading === undefined ? null : <ReadingTable name={file.name} reading={reading} />}
          {file === undefined ? (
            <p className={classes.lead}>
              添加各单位交回的填报表，可以一次添加多份，逐份核对后登记。Excel、Word
              均可；登记前不写入任何内容。手工代录的，在“收件情况”中打开该单位。
            </p>
          ) : null}
          <div className={classes.drop}>
            <EvidenceDrop
              label="交回的填报表"
              files={staged.files}
              onAdd={(files) => void staged.add(files)}
              onRemove={staged.remove}
              progress={staged.progress}
              refusals={staged.refusals}
            />
          </div>
          <ReceivedList run={run} received={form.received} />
        </div>
        {file === undefined ? null : (
          <aside className={classes.sheetSide} aria-label="登记收件">
            <SectionHead level={2} isFirst title="登记收件" />
            <PanelForm label="登记收件" id={formId} onSubmit={form.submit}>
              <ReadingSide run={run} form={form} />
            </PanelForm>
          </aside>
        )}
      </div>
    </PageFrame>
  )
}
