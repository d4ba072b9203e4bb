import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { chosenWords, filterNote, searchWords } from '#renderer/components/table-export/filter-note.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { ReceiptDialog } from './receipt/ReceiptDialog.tsx'
import { isLate, obligationsOf, submissionFilters } from './rows.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { SubmissionPanel } from './SubmissionPanel.tsx'
import { SubmissionSummary } from './SubmissionSummary.tsx'
import { SubmissionTable } from './SubmissionTable.tsx'
import { SubmissionTools } from './SubmissionTools.tsx'
import type { SubmissionMonth } from './rows.ts'
import type { Submissions } from './use-submissions.ts'
import { useSubmissions } from './use-submissions.ts'

/** 月度报送: who owes what, what came when, who is reminded or waived (工作制度 第七、十条). */
export default function SubmissionsPage() {
  const page = useSubmissions()
  const { query, form, setForm, narrowing } = page
  const { data } = query
  const isFormOpen = form !== null && form.kind !== 'receipt'
  const hasPanel = isFormOpen || page.open !== null
  return (
    <>
      <PageFrame
        padding="none"
        head={
          <PageHead
            title={`${Number(page.month.slice(5))}月份报送`}
            detail={
              data === undefined ? undefined : <SubmissionSummary summary={data.summary} onFilter={(filter) => page.goTo({ filter })} />
            }
            actions={data === undefined ? undefined : <ExportTable page={page} kinds={data.kinds} />}
          />
        }
        toolbar={
          <>
            {data === undefined || data.units.length === 0 ? null : (
              <SubmissionTools
                month={data}
                narrowing={narrowing}
                query={page.search}
                hasPanel={hasPanel}
                canTick={page.mayTick}
                onFilter={(filter) => page.goTo({ filter })}
                onKind={page.setKind}
                onQuery={page.setSearch}
              />
            )}
            <ReadNotices reading={query} />
          </>
        }
        foot={page.mayTick && page.tickedRows.length > 0 && !isFormOpen ? <Selection page={page} /> : null}
        panel={hasPanel ? <SubmissionPanel page={page} /> : null}
      >
        <SubmissionTable page={page} />
      </PageFrame>
      {form?.kind === 'receipt' ? (
        <ReceiptDialog
          request={form.request}
          today={page.today}
          onDone={() => {
            page.setTicked(new Set())
            setForm(null)
          }}
          onClose={() => setForm(null)}
        />
      ) : null}
    </>
  )
}

/** The table as it is narrowed, in Excel. */
function ExportTable({ page, kinds }: { readonly page: Submissions; readonly kinds: SubmissionMonth['kinds'] }) {
  const { narrowing, search, columns, groups, order, month } = page
  const materials = kinds.map(({ kind, title }) => ({ value: kind, label: title }))
  const note = filterNote([
    narrowing.filter !== null && submissionFilters[narrowing.filter],
    chosenWords('材料', materials, narrowing.kind),
    searchWords(search),
  ])
  return (
    <ExportList title={`${officialMonth(month)}报送情况表`} note={note} columns={columns} groups={groups} groupHead="类别" {...order} />
  )
}

function Selection({ page }: { readonly page: Submissions }) {
  const { tickedRows: rows, narrowing, setForm } = page
  const late = rows.flatMap((row) => obligationsOf(row, narrowing.kind)).filter(isLate)
  return (
    <SelectionBar
      rows={rows}
      kind={narrowing.kind}
      onReceive={() => setForm({ kind: 'receipt', request: { units: rows, kind: narrowing.kind } })}
      onWaive={() => setForm({ kind: 'waiver', units: rows })}
      onRemind={() => setForm({ kind: 'draft', obligationIds: late.map(({ obligationId }) => obligationId) })}
      onClear={() => page.setTicked(new Set())}
    />
  )
}
