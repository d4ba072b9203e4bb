import { Button } from '@mantine/core'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FileDrop } from '#renderer/components/file-drop/FileDrop.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { usePageKeys } from '#renderer/components/page-frame/use-page-keys.ts'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Forms.module.css'
import type { FormTopic } from '../form-topic.ts'
import { FilesTable } from './FilesTable.tsx'
import { FormReading } from './FormReading.tsx'
import { ReceiptFields } from './ReceiptFields.tsx'
import { ReturnForm } from './ReturnForm.tsx'
import { SettledList } from './SettledList.tsx'
import type { Receiving } from './use-receiving.ts'
import { useReceiving } from './use-receiving.ts'

interface ReceiveViewProps {
  /** `2022-04-21` */
  readonly today: string
  readonly topic: FormTopic | null
  /** The unit whose form it must be; null takes any. */
  readonly unitId: string | null
  /** Of the board. */
  readonly backTo: string
}

const formId = 'form-receive'

/** 收回填报表 (office.md «Receiving»): files are recognised, looked at, and registered with 实际收件日期 or sent back; nothing is stored before. */
export function ReceiveView({ today, topic, unitId, backTo }: ReceiveViewProps) {
  const form = useReceiving(topic, unitId, today)
  const { pile, reading, missing, receive } = form
  const unitName = useUnitName(unitId)
  usePageKeys({ onNext: pile.current !== undefined && missing === undefined ? form.submit : null, onSave: () => void form.draft.flush() })
  return (
    <PageFrame
      head={
        <PageHead
          title="收回填报表"
          back={{ label: '填报表', href: backTo }}
          {...(unitName === null ? {} : { detail: unitName })}
          hasRule
          actions={
            pile.current === undefined ? null : (
              <>
                {missing === undefined ? null : <ButtonReason>{missing}</ButtonReason>}
                <Button onClick={() => form.leave(null)}>不登记该文件</Button>
                <Button
                  type="submit"
                  form={formId}
                  variant="filled"
                  disabled={missing !== undefined}
                  loading={receive.isPending}
                  aria-keyshortcuts="Control+Enter"
                >
                  登记收件
                </Button>
              </>
            )
          }
        />
      }
      toolbar={<Notices form={form} />}
    >
      <div className={classes.sheet}>
        <div className={classes.main}>
          <FileDrop
            multiple
            offered=".xlsx,.xlsm,.xls,.et"
            note={unitId === null ? '登记前不写入任何数据；每份单独登记，可以撤销。' : '只接收该单位的填报表；没有程序标识的表也可以读入。'}
            isBusy={pile.staged.progress !== null}
            isFilled={pile.current === undefined}
            onPick={(files) => void pile.staged.add(files)}
          >
            将各单位交回的填报表拖到本页，或者复制文件后按 Ctrl+V，可以一次多份。
          </FileDrop>
          <FilesTable pile={pile} />
          {reading === undefined ? null : <FormReading reading={reading} decided={form.rows} onDecide={form.decide} />}
          <SettledList settled={form.settled} />
        </div>
        {pile.current === undefined || !form.draft.isReady ? null : (
          <aside className={classes.side} aria-label="登记收件">
            <SectionHead level={2} isFirst title="登记收件" />
            <PanelForm label="登记收件" id={formId} onSubmit={form.submit}>
              <ReceiptFields form={form} today={today} />
            </PanelForm>
            <ReturnForm form={form} />
          </aside>
        )}
      </div>
    </PageFrame>
  )
}

function useUnitName(unitId: string | null): string | null {
  const { data } = useDeskQuery('units.list', {}, { isEnabled: unitId !== null })
  return data?.units.find((unit) => unit.unitId === unitId)?.name ?? null
}

function Notices({ form: { pile, preview, reading, receive } }: { readonly form: Receiving }) {
  const { look, staged } = pile
  const errors = [look.error, preview.error, receive.error].filter((error) => error !== null)
  return (
    <>
      <LoadingBar
        isLoading={staged.progress !== null || look.isFetching || preview.isFetching}
        what="正在读取填报表"
        {...staged.progress}
      />
      {staged.refusals.map((refusal) => (
        <ErrorNotice key={refusal} message={refusal} />
      ))}
      {errors.map((error) => (
        <ErrorNotice key={error.message} message={error.message} logId={error.logId} />
      ))}
      {reading?.refusal == null ? null : (
        <ErrorNotice message={`${pile.current?.fileName ?? '该文件'}未读入：${reading.refusal.replace(/。?$/u, '。')}`} />
      )}
    </>
  )
}
