import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { DocumentsHead } from '../DocumentsHead.tsx'
import { PaperMenu } from '../PaperMenu.tsx'
import type { ViewProps } from '../view-props.ts'
import { registerColumns } from './columns.tsx'
import { NumberMenu } from './NumberMenu.tsx'
import { filteredLines, noRegisterFilter, registerFilterWords } from './register.ts'
import type { RegisterLine } from './register.ts'
import type { OpenPanel } from './RegisterPanel.tsx'
import { RegisterPanel } from './RegisterPanel.tsx'
import { RegisterTools } from './RegisterTools.tsx'

/** 发文登记簿 (M-092) of a year: every issued paper with a number or without, 补登 and 作废 marked. */
export function RegisterView({ desk, onView }: ViewProps) {
  const [year, setYear] = useState(desk.programme.year)
  const [filter, setFilter] = useState(noRegisterFilter)
  const [open, setOpen] = useState<OpenPanel | null>(null)
  const [, navigate] = useLocation()
  const list = useDeskQuery('numbers.register', { year })
  const print = useDeskCommand('numbers.printRegister')
  const finds = useFinder(filter.query)
  const order = useGridSort()
  const all = list.data?.papers ?? []
  const names = list.data?.series ?? []
  const series = names.map((each) => ({ ...each, year }))
  const rows = filteredLines(all, filter, finds)
  const show = ({ documentId, paperId }: RegisterLine): void => {
    if (documentId !== null) navigate(`/documents/${documentId}`)
    else if (paperId !== null) setOpen({ panel: 'paper', paperId })
  }
  const register = (
    <May to="registeredPapers.save">
      <Button variant={open === null ? 'filled' : 'default'} onClick={() => setOpen({ panel: 'new' })}>
        补登历史文件
      </Button>
    </May>
  )
  return (
    <PageFrame
      padding="none"
      head={
        <DocumentsHead view="register" onView={onView}>
          {series.length === 0 ? null : (
            <May to="numbers.setNext">
              <NumberMenu
                series={series}
                onNext={(each) => setOpen({ panel: 'next', series: each })}
                onVoid={() => setOpen({ panel: 'void' })}
              />
            </May>
          )}
          <May to="numbers.printRegister">
            <PaperMenu
              label="打印"
              isBusy={print.isPending}
              isDisabled={all.length === 0}
              onWay={(way) => print.mutateAsync({ year, way })}
            />
          </May>
          <ExportList
            title={`${year}年发文登记簿`}
            note={filterNote(registerFilterWords(filter, names))}
            columns={registerColumns}
            rows={rows}
            {...order}
          />
          {register}
        </DocumentsHead>
      }
      toolbar={
        <>
          {list.data === undefined ? null : (
            <RegisterTools register={list.data} year={year} filter={filter} onYear={setYear} onFilter={setFilter} />
          )}
          <ReadNotices reading={list} />
        </>
      }
      panel={
        open === null ? null : <RegisterPanel open={open} series={series} year={year} today={desk.today} onClose={() => setOpen(null)} />
      }
    >
      <DataGrid
        label="发文登记簿"
        columns={registerColumns}
        rows={rows}
        {...order}
        rowKey={({ key }) => key}
        onOpen={show}
        empty={
          list.data === undefined ? null : all.length === 0 ? (
            <EmptyState action={register}>
              {`${year}年还没有发文登记。文书编号、印发后显示在这里；启用本程序前印发的文件可以补登。`}
            </EmptyState>
          ) : (
            <EmptyState action={<Button onClick={() => setFilter(noRegisterFilter)}>清除筛选</Button>}>没有符合筛选条件的发文。</EmptyState>
          )
        }
      />
    </PageFrame>
  )
}
