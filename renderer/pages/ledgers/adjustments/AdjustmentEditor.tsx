import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import classes from '../Ledgers.module.css'
import type { DeskStatus, GoTo } from '../view-props.ts'
import { AdditionFields } from './AdditionFields.tsx'
import { ApplyDialog } from './ApplyDialog.tsx'
import { BasisFields } from './BasisFields.tsx'
import type { Adjustment } from './content.ts'
import { emptyAddition, emptyRaise } from './content.ts'
import { Differences } from './Differences.tsx'
import { PartsSection } from './PartsSection.tsx'
import { RaiseFields } from './RaiseFields.tsx'
import { RemoveDraft } from './RemoveDraft.tsx'
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
              执行方案
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
          <BasisFields year={year} textOf={textOf} onChange={set} />
          <PartsSection
            title="调高指标"
            parts={content.raises}
            empty={emptyRaise(month)}
            onChange={(raises) => setContent({ ...content, raises })}
          >
            {(raise, number, put) => (
              <RaiseFields key={number} raise={raise} number={number} indicators={indicators} months={months} year={year} onChange={put} />
            )}
          </PartsSection>
          <PartsSection
            title="新增任务"
            parts={content.additions}
            empty={emptyAddition(month, domains[0]?.value ?? '')}
            onChange={(additions) => setContent({ ...content, additions })}
          >
            {(addition, number, put) => (
              <AdditionFields
                key={number}
                addition={addition}
                number={number}
                domains={domains}
                units={units}
                months={months}
                year={year}
                onChange={put}
              />
            )}
          </PartsSection>
        </PanelForm>
        {hasChanged && adjustment !== null ? <p className={classes.quiet}>有未保存的内容，保存后重新比对改动。</p> : null}
        {adjustment === null ? null : <Differences adjustment={adjustment} />}
      </div>
      {isApplying && adjustment !== null ? <ApplyDialog adjustment={adjustment} onClose={() => setIsApplying(false)} /> : null}
    </PageFrame>
  )
}
