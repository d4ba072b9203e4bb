import { Button } from '@mantine/core'
import { useState } from 'react'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { EntryPart } from './entry-parts.ts'
import { entryParts, missingNumber } from './entry-parts.ts'
import type { Indicator, IndicatorRow } from './indicator-words.ts'

interface EnterFormProps {
  readonly row: IndicatorRow
  readonly data: Indicator
  readonly month: string
  /** Of a county's office: it enters for itself alone. */
  readonly ownUnitId: string | null
}

/** A month's number with where it comes from: of the whole, of a county or of a sector. */
export function EnterForm({ row, data, month, ownUnitId }: EnterFormProps) {
  const parts = entryParts(data, month, ownUnitId)
  const [key, setKey] = useState('whole')
  const part = parts.find((each) => each.key === key) ?? parts[0]
  return (
    <>
      <SectionHead title={`填报${officialMonth(month)}数据`} />
      {parts.length < 2 ? null : (
        <SelectField
          label="范围"
          layout="side"
          options={parts.map((each) => ({ value: each.key, label: each.label }))}
          value={part?.key ?? null}
          onChange={setKey}
        />
      )}
      {part === undefined ? null : <PartForm key={`${month} ${part.key}`} row={row} part={part} month={month} />}
    </>
  )
}

function PartForm({ row, part, month }: { readonly row: IndicatorRow; readonly part: EntryPart; readonly month: string }) {
  const draft = useDraft('indicator', `${row.indicatorId}:${month}:${part.key}`)
  const enter = useDeskCommand('indicators.enter')
  const remove = useDeskCommand('indicators.remove')
  const say = useUndoToast()
  const seen = seenRevision(draft, part.rev)
  if (!draft.isReady) return null
  const fields = {
    numerator: draft.fields['numerator'] ?? part.numerator,
    denominator: draft.fields['denominator'] ?? part.denominator,
    source: draft.fields['source'] ?? part.source,
  }
  const hasDenominator = row.denominatorTitle !== null
  const missing = missingNumber(fields, hasDenominator)
  const at = { indicatorId: row.indicatorId, month, unitId: part.unitId, sector: part.sector }
  const submit = (): void => {
    if (missing !== undefined) return
    const done = (): void => {
      void draft.clear()
      say({ message: `已填报${officialMonth(month)}数据` })
    }
    const value = {
      numerator: fields.numerator.trim(),
      denominator: hasDenominator ? fields.denominator.trim() : null,
      source: fields.source.trim(),
    }
    enter.mutate({ ...at, ...value, valueId: part.valueId, rev: seen.rev }, { onSuccess: done })
  }
  const { valueId, rev } = part
  const takeBack = (): void => {
    if (valueId === null || rev === null) return
    const again = () =>
      enter.mutateAsync({
        ...at,
        numerator: part.numerator,
        denominator: hasDenominator ? part.denominator : null,
        source: part.source === '' ? '恢复填报' : part.source,
        valueId: null,
        rev: null,
      })
    remove.mutate({ valueId, rev }, { onSuccess: () => say({ message: '已清除填报的数据', undo: again }) })
  }
  return (
    <PanelForm label="填报数据" isSave onSubmit={submit}>
      <SaveRefusal
        error={enter.error ?? remove.error}
        onGoOn={() => {
          seen.goOn()
          enter.reset()
        }}
      >
        <p>现已填报的分子为 {part.numerator === '' ? '空' : part.numerator}。</p>
      </SaveRefusal>
      <TextField
        label={row.numeratorTitle}
        align="end"
        value={fields.numerator}
        onChange={(text) => seen.set('numerator', text)}
        {...(row.unit === '%' ? {} : { unit: row.unit })}
      />
      {hasDenominator ? (
        <TextField
          label={row.denominatorTitle ?? ''}
          align="end"
          value={fields.denominator}
          onChange={(text) => seen.set('denominator', text)}
        />
      ) : null}
      <TextField label="数据来源" placeholder="报表、系统或来函名称" value={fields.source} onChange={(text) => seen.set('source', text)} />
      <FormActions reason={missing}>
        {valueId === null ? null : (
          <Button size="xs" variant="subtle" loading={remove.isPending} onClick={takeBack}>
            清除数据
          </Button>
        )}
        <Button
          size="xs"
          variant="filled"
          type="submit"
          disabled={missing !== undefined || Object.keys(draft.fields).length === 0}
          loading={enter.isPending}
        >
          保存数据
        </Button>
      </FormActions>
    </PanelForm>
  )
}
