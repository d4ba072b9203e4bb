import { useState } from 'react'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { PrintList } from '#renderer/components/printed-paper/PrintList.tsx'
import { OutcomeFilters } from '../../packages/OutcomeFilters.tsx'
import type { OutcomeFilter, OutcomeRow } from '../../packages/outcomes.ts'
import { bringsAnything, rowsShown, willWrite } from '../../packages/outcomes.ts'
import { numberedTitle } from '../../packages/package-words.ts'
import classes from '../../packages/Packages.module.css'
import { isConflict, keyOfRow, outcomeColumns } from '../../packages/row-columns.tsx'
import type { Ready } from './arrival.ts'
import { ArrivalFields } from './ArrivalFields.tsx'
import { FactBand } from './FactBand.tsx'
import { ImportFrame } from './ImportFrame.tsx'
import type { StepProps } from './step-props.ts'
import { useArrival } from './use-arrival.ts'

const untouched = '尚未写入任何数据；写入一次完成，中断则全部不写。'
const nothingNew = '确认后登记收件日期，台账内容不变。'

/** 预览: what becomes of every record, in the order of concern, before anything is written. */
export function ReadyStep({ look, today, may, notices, isBusy, onTake, onLeave }: StepProps & { readonly look: Ready }) {
  const { about, counts, rows, sentences } = look
  const form = useArrival(about.packageId, look.receivedOn, today)
  const [filter, setFilter] = useState<OutcomeFilter>({ only: null, onlyChanges: false })
  const write = (): void => onTake(form.arrival, () => void form.clear())
  const verb = bringsAnything(counts, about.blobs) ? '写入' : '登记收件'
  const label = about.kind === 'receipt' ? verb : `${verb}并生成回执`
  const words = willWrite(counts, about.blobs)
  const title = `${about.sender.name}　${numberedTitle(about)}`
  return (
    <ImportFrame
      step="preview"
      padding="none"
      onLeave={onLeave}
      onSave={() => void form.flush()}
      words={
        <>
          <b className={classes.strong}>{words}</b>
          {bringsAnything(counts, about.blobs) ? untouched : nothingNew}
        </>
      }
      beside={
        rows.length === 0 ? null : (
          <PrintList label="打印清单" title={`${title}　导入预览`} notes={[words, ...sentences]} columns={outcomeColumns} rows={rows} />
        )
      }
      act={may.receive ? { label, isBusy, reason: form.missing, onClick: write } : null}
      toolbar={
        <>
          <FactBand about={about} sentences={sentences} verified={<StatusMark mark="done">签名有效，内容完整</StatusMark>}>
            {may.receive ? <ArrivalFields form={form} /> : null}
          </FactBand>
          {notices}
          {rows.length === 0 && about.gap === '' ? null : (
            <OutcomeFilters counts={counts} filter={filter} onFilter={setFilter}>
              {counts.conflict === 0 ? null : <FormNote>冲突先隔离，写入后可复制短信询问来源单位</FormNote>}
              {about.gap === '' ? null : <StatusMark mark="dueSoon">{about.gap}，不影响本次导入</StatusMark>}
            </OutcomeFilters>
          )}
        </>
      }
    >
      <DataGrid<OutcomeRow>
        label={`${title}　导入预览`}
        columns={outcomeColumns}
        rows={rowsShown(rows, filter)}
        rowKey={keyOfRow}
        opensOnPress={false}
        isFlagged={isConflict}
        empty={
          <EmptyState>
            {filter.onlyChanges
              ? '没有会改动本机内容的记录。'
              : filter.only === null
                ? '数据包中没有记录，只有佐证材料。'
                : '没有这一类的记录。'}
          </EmptyState>
        }
      />
    </ImportFrame>
  )
}
