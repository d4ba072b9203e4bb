import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import classes from '../Ledgers.module.css'
import type { DeskStatus, GoTo } from '../view-props.ts'
import { AdditionFields } from './AdditionFields.tsx'
import { ApplyDialog } from './ApplyDialog.tsx'
import type { Adjustment } from './content.ts'
import { emptyAddition, emptyRaise, withPart } from './content.ts'
import { Differences } from './Differences.tsx'
import { RaiseFields } from './RaiseFields.tsx'
import { useAdjustmentForm } from './use-adjustment-form.ts'

interface AdjustmentEditorProps {
  /** Null for one that is drafted now. */
  readonly adjustment: Adjustment | null
  readonly goTo: GoTo
  readonly desk: DeskStatus
}

const formId = 'adjustment'

/** A plan while it is written: its document, raised indicators, added tasks; then what applying it would change. */
export function AdjustmentEditor({ adjustment, goTo, desk }: AdjustmentEditorProps) {
  const { month } = useMonth()
  const say = useUndoToast()
  const [isApplying, setIsApplying] = useState(false)
  const form = useAdjustmentForm(adjustment, desk.today, (adjustmentId) => {
    say({ message: '已保存调整方案' })
    goTo({ view: 'adjustments', adjustmentId })
  })
  const indicators = useDeskQuery('indicators.list', { month }).data?.indicators ?? []
  const register = useDeskQuery('tasks.register', {}).data
  const units = useDeskQuery('units.list', {}).data?.units ?? []
  const { draft, save, textOf, set, content, setContent, missing, hasChanged } = form
  const { year, months } = desk.programme
  const domains = (register?.domains ?? []).map(({ number, title }) => ({ value: String(number), label: title }))
  const canApply = adjustment !== null && !hasChanged && adjustment.faults.length === 0
  const head = (
    <PageHead
      title={adjustment?.title ?? '起草调整方案'}
      back={{ label: '动态调整', href: '/ledgers/adjustments' }}
      hasRule
      actions={
        <>
          {missing !== undefined && hasChanged ? <ButtonReason>{missing}</ButtonReason> : null}
          {adjustment === null ? null : <RemoveDraft adjustment={adjustment} goTo={goTo} />}
          <Button
            type="submit"
            form={formId}
            variant={canApply ? 'default' : 'filled'}
            disabled={missing !== undefined || !hasChanged}
            loading={save.isPending}
          >
            保存方案
          </Button>
          {adjustment === null ? null : (
            <Button variant={canApply ? 'filled' : 'default'} disabled={!canApply} onClick={() => setIsApplying(true)}>
              适用方案
            </Button>
          )}
        </>
      }
    />
  )
  if (!draft.isReady) return <PageFrame head={head}>{null}</PageFrame>
  return (
    <PageFrame head={head}>
      <div className={classes.page}>
        <PanelForm label="动态调整方案" id={formId} isSave onSubmit={form.submit}>
          <SaveRefusal error={save.error} onGoOn={form.goOn}>
            {adjustment === null ? null : (
              <FactList
                facts={[
                  { label: '方案名称', value: adjustment.title },
                  { label: '依据文件', value: adjustment.basis },
                ]}
              />
            )}
          </SaveRefusal>
          <SectionHead level={2} isFirst title="依据文件" />
          <div className={classes.fields}>
            <TextField label="方案名称" isRequired value={textOf('title')} onChange={(text) => set('title', text)} />
            <div className={classes.wide}>
              <TextField
                label="依据文件"
                isRequired
                placeholder="文件标题"
                value={textOf('basis')}
                onChange={(text) => set('basis', text)}
              />
            </div>
            <TextField
              label="文号"
              placeholder="没有文号的不填"
              value={textOf('basisNumber')}
              onChange={(text) => set('basisNumber', text)}
            />
            <DateField
              label="印发日期"
              isRequired
              year={year}
              value={textOf('issuedOn') === '' ? null : textOf('issuedOn')}
              onChange={(on) => set('issuedOn', on ?? '')}
            />
          </div>
          <SectionHead level={2} title="调高指标" note={`${content.raises.length} 项`} />
          {content.raises.map((raise, at) => (
            <RaiseFields
              key={at}
              raise={raise}
              number={at + 1}
              indicators={indicators}
              months={months}
              year={year}
              onChange={(next) => setContent({ ...content, raises: withPart(content.raises, at, next) })}
            />
          ))}
          <div>
            <Button size="xs" onClick={() => setContent({ ...content, raises: [...content.raises, emptyRaise(month)] })}>
              添加调高指标
            </Button>
          </div>
          <SectionHead level={2} title="新增任务" note={`${content.additions.length} 项`} />
          {content.additions.map((addition, at) => (
            <AdditionFields
              key={at}
              addition={addition}
              number={at + 1}
              domains={domains}
              units={units}
              months={months}
              year={year}
              onChange={(next) => setContent({ ...content, additions: withPart(content.additions, at, next) })}
            />
          ))}
          <div>
            <Button
              size="xs"
              onClick={() => setContent({ ...content, additions: [...content.additions, emptyAddition(month, domains[0]?.value ?? '')] })}
            >
              添加新增任务
            </Button>
          </div>
        </PanelForm>
        {hasChanged && adjustment !== null ? <p className={classes.quiet}>有未保存的内容，保存后重新比对改动。</p> : null}
        {adjustment === null ? null : <Differences adjustment={adjustment} />}
      </div>
      {isApplying && adjustment !== null ? <ApplyDialog adjustment={adjustment} onClose={() => setIsApplying(false)} /> : null}
    </PageFrame>
  )
}

/** Only a draft can be given up. */
function RemoveDraft({ adjustment, goTo }: { readonly adjustment: Adjustment; readonly goTo: GoTo }) {
  const remove = useDeskCommand('adjustments.remove')
  const save = useDeskCommand('adjustments.save')
  const say = useUndoToast()
  const { adjustmentId, rev, title, basis, basisNumber, issuedOn, content } = adjustment
  const put = (): void => {
    const again = (): void => save.mutate({ adjustmentId: null, rev: null, title, basis, basisNumber, issuedOn, content })
    const done = (): void => {
      say({ message: `已删除“${title}”`, undo: again })
      goTo({ view: 'adjustments', adjustmentId: null })
    }
    remove.mutate({ adjustmentId, rev }, { onSuccess: done })
  }
  return (
    <>
      {remove.error === null ? null : <ErrorNotice message={remove.error.message} logId={remove.error.logId} />}
      <Button variant="subtle" loading={remove.isPending} onClick={put}>
        删除草稿
      </Button>
    </>
  )
}
