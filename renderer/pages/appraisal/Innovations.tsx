import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { May } from '#renderer/api/use-may.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { PrintList } from '#renderer/components/printed-paper/PrintList.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { officialDate } from '#shared/text/official-dates.ts'
import { innovationColumns } from './innovations/columns.tsx'
import type { InnovationDesk } from './innovations/innovation-desk.ts'
import { noteOf } from './innovations/innovation-filter.ts'
import { InnovationGrid } from './innovations/InnovationGrid.tsx'
import { InnovationPanel } from './innovations/InnovationPanel.tsx'
import { InnovationTools } from './innovations/InnovationTools.tsx'
import type { Innovations as Page } from './innovations/use-innovations.ts'
import { useInnovations } from './innovations/use-innovations.ts'

interface InnovationsProps {
  readonly desk: InnovationDesk
  /** The page's head; it is given the buttons of this view. */
  renderHead(action: ReactNode): ReactNode
}

/** 创新举措 of the year: the claims of the counties, the city's 认定 beside them (考评细则 二（二）2). */
export function Innovations({ desk, renderHead }: InnovationsProps) {
  const page = useInnovations(desk)
  const { list, open, claim } = page
  const register = (
    <May to="innovations.save">
      <Button variant={open === null ? 'filled' : 'default'} onClick={page.begin}>
        {desk.isCity ? '代录申报' : '登记申报'}
      </Button>
    </May>
  )
  return (
    <PageFrame
      padding="none"
      head={renderHead(<Actions page={page} desk={desk} register={register} />)}
      toolbar={
        <>
          {list.data === undefined || page.isEmpty ? null : (
            <InnovationTools list={list.data} filter={page.filter} isCity={desk.isCity} onFilter={page.setFilter} />
          )}
          <ReadNotices reading={list} />
        </>
      }
      panel={
        list.data !== undefined && (open === 'new' || claim !== null) ? (
          <InnovationPanel
            key={open}
            claim={claim}
            categories={list.data.categories}
            desk={desk}
            onClose={page.close}
            {...(claim === null ? {} : { onStep: page.step })}
          />
        ) : null
      }
    >
      <InnovationGrid page={page} isCity={desk.isCity} register={register} />
    </PageFrame>
  )
}

interface ActionsProps {
  readonly page: Page
  readonly desk: InnovationDesk
  readonly register: ReactNode
}

function Actions({ page, desk, register }: ActionsProps) {
  const { data } = page.list
  if (data === undefined) return null
  const title = `${desk.year}年创新举措申报认定情况`
  const note = noteOf(page.filter, data.claims, data.categories)
  const shown = { columns: innovationColumns(data.categories), rows: page.rows, ...page.order }
  return (
    <>
      <PrintList
        title={title}
        notes={[`截至：${officialDate(desk.today)}`, note].filter((each) => each !== '')}
        foot="单位负责人：　　　　　　审核人：　　　　　　填报人：　　　　　　联系电话：　　　　　　填报日期："
        isLandscape
        hasKey
        {...shown}
      />
      <ExportList title={title} note={note} {...shown} />
      {page.isEmpty ? null : register}
    </>
  )
}
