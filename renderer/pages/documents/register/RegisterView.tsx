import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { DocumentsHead } from '../DocumentsHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { NextNumberPanel } from './NextNumberPanel.tsx'
import { seriesKey } from './series.ts'
import { SeriesTable } from './SeriesTable.tsx'

/** 发文登记簿 (M-092): a series per kind and year. */
export function RegisterView({ desk, onView }: ViewProps) {
  const list = useDeskQuery('numbers.list', {})
  const [setting, setSetting] = useState<string | null>(null)
  const series = list.data?.series ?? []
  const opened = series.find((each) => seriesKey(each) === setting)
  return (
    <PageFrame
      head={<DocumentsHead view="register" onView={onView} />}
      toolbar={<ReadNotices reading={list} />}
      panel={opened === undefined ? null : <NextNumberPanel key={seriesKey(opened)} series={opened} onClose={() => setSetting(null)} />}
    >
      {list.data !== undefined && series.length === 0 ? (
        <EmptyState action={<Button onClick={() => onView('documents')}>查看公文</Button>}>
          {desk.profile === 'county' ? '提示单、督办单由市专班办公室编号登记，本机没有编号。' : '还没有编号登记。'}
        </EmptyState>
      ) : null}
      {series.map((each) => (
        <SeriesTable key={seriesKey(each)} series={each} onSetNext={() => setSetting(seriesKey(each))} />
      ))}
    </PageFrame>
  )
}
