import { Button } from '@mantine/core'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { filterNote, searchWords } from '#renderer/components/table-export/filter-note.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { BriefPanel } from './BriefPanel.tsx'
import { BriefTable } from './BriefTable.tsx'
import { BriefTools } from './BriefTools.tsx'
import { briefFilters } from './brief.ts'
import { briefColumns } from './columns.tsx'
import type { Briefs } from './use-briefs.ts'
import { useBriefs } from './use-briefs.ts'

/** 工作信息 (工作制度 第八条): the month's briefs with their quality and adoption. */
export default function BriefsPage() {
  const page = useBriefs()
  const { list, briefs, isEmpty } = page
  const register = (
    <Button variant={page.open === null ? 'filled' : 'default'} onClick={() => page.setOpen('new')}>
      登记工作信息
    </Button>
  )
  return (
    <PageFrame
      padding="none"
      head={
        <PageHead
          title={`${Number(page.month.slice(5))}月份工作信息`}
          detail={isEmpty ? undefined : `本月收到或编发 ${briefs.length} 条`}
          actions={
            <>
              <ExportList
                title={`${officialMonth(page.month)}工作信息清单`}
                note={filterNote([page.filter !== null && briefFilters[page.filter], searchWords(page.query)])}
                columns={briefColumns}
                rows={page.rows}
                {...page.order}
              />
              {isEmpty ? null : register}
            </>
          }
        />
      }
      toolbar={
        <>
          {isEmpty || list.data === undefined ? null : (
            <BriefTools briefs={briefs} filter={page.filter} query={page.query} onFilter={page.setFilter} onQuery={page.setQuery} />
          )}
          <ReadNotices reading={list} />
        </>
      }
      panel={page.open === 'new' || page.brief !== null ? <OpenBrief key={page.open} page={page} /> : null}
    >
      <BriefTable page={page} register={register} />
    </PageFrame>
  )
}

function OpenBrief({ page }: { readonly page: Briefs }) {
  const status = useDeskQuery('desk.status', {}).data
  if (status === undefined) return null
  const desk = { isCity: status.profile === 'city', officeUnitId: status.office.unitId, today: status.today }
  const steps = page.brief === null ? {} : { onStep: page.step }
  return <BriefPanel brief={page.brief} desk={desk} onClose={() => page.setOpen(null)} {...steps} />
}
