import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import confirm from '#renderer/components/confirm-dialog/ConfirmDialog.module.css'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { MonthField, SelectField } from '#renderer/components/fields/SelectField.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import type { DeskStatus } from '../../desk.ts'
import classes from '../Year.module.css'
import type { Year } from '../year.ts'
import { nextCounty, paperMonths } from './paper-score.ts'
import { PaperScoreForm } from './PaperScoreForm.tsx'

/** Which score is entered; `null` where it is still to be chosen. */
export interface PaperPlace {
  readonly unitId: string | null
  readonly month: string | null
}

interface PaperScoreDialogProps {
  readonly year: Year
  readonly desk: DeskStatus
  readonly begin: PaperPlace
  onClose(): void
}

/** 录入纸质月份得分 (office.md «Scores»): county after county from one 通报, and the correction of what was entered, with its reason. */
export function PaperScoreDialog({ year, desk, begin, onClose }: PaperScoreDialogProps) {
  const months = paperMonths(year, desk.today)
  const [place, setPlace] = useState<PaperPlace>({ unitId: begin.unitId, month: begin.month ?? months[0] ?? null })
  const [carried, setCarried] = useState({ publishedOn: '', basis: '' })
  return (
    <Modal
      opened
      onClose={onClose}
      title="录入纸质月份得分"
      size="32rem"
      closeOnClickOutside={false}
      classNames={{ header: confirm.header ?? '', title: confirm.title ?? '', body: confirm.body ?? '' }}
      closeButtonProps={{ 'aria-label': '关闭' }}
    >
      <div className={confirm.text}>
        <p>启用本系统前已书面通报的月份，按通报录入合计和得分，注明“非本系统计算”，计入年度平均。</p>
        {months.length === 0 ? (
          <p className={classes.quiet}>考评周期的首月起已由本系统计算并通报，没有可以录入的月份。</p>
        ) : (
          <>
            <div className={classes.two}>
              <SelectField
                label="单位"
                isRequired
                options={year.counties.map(({ unit }) => ({ value: unit.unitId, label: unit.name }))}
                value={place.unitId}
                onChange={(unitId) => setPlace({ ...place, unitId })}
              />
              <MonthField label="月份" isRequired months={months} value={place.month} onChange={(month) => setPlace({ ...place, month })} />
            </div>
            <FormOf
              key={`${place.unitId} ${place.month}`}
              place={place}
              year={year}
              desk={desk}
              carried={carried}
              onClose={onClose}
              onSaved={(kept) => {
                setCarried(kept)
                const next = place.month === null || place.unitId === null ? null : nextCounty(year, place.month, place.unitId)
                if (next === null) onClose()
                else setPlace({ ...place, unitId: next })
              }}
            />
          </>
        )}
      </div>
      {months.length > 0 ? null : (
        <div className={confirm.actions}>
          <Button onClick={onClose}>关闭</Button>
        </div>
      )}
    </Modal>
  )
}

interface FormOfProps extends Omit<PaperScoreDialogProps, 'begin'> {
  readonly place: PaperPlace
  readonly carried: { readonly publishedOn: string; readonly basis: string }
  onSaved(kept: { readonly publishedOn: string; readonly basis: string }): void
}

/** The form, once it is known whether the score was entered before. */
function FormOf({ place, year, desk, carried, onSaved, onClose }: FormOfProps) {
  const { unitId, month } = place
  const standing = useDeskQuery('appraisals.month', { month: month ?? '' }, { isEnabled: month !== null })
  const county = year.counties.find(({ unit }) => unit.unitId === unitId)
  if (standing.error !== null) {
    return (
      <ErrorNotice
        message={standing.error.message}
        logId={standing.error.logId}
        remedy={{ label: '重新读取', onClick: () => void standing.refetch() }}
      />
    )
  }
  if (month !== null && (standing.data === undefined || standing.isPlaceholderData)) return <LoadingBar isLoading />
  const published = standing.data?.counties.find(({ unit }) => unit.unitId === unitId)?.published ?? null
  const total = county?.months.find((own) => own.month === month)?.total ?? ''
  const before = published?.origin === 'paper' ? { ...published, total } : null
  return (
    <PaperScoreForm
      place={place}
      name={county?.unit.name ?? ''}
      before={before}
      carried={carried}
      today={desk.today}
      onSaved={onSaved}
      onClose={onClose}
    />
  )
}
