import { BreakdownTable } from '#renderer/components/breakdown/BreakdownTable.tsx'
import type { CorrectableField, DoubtfulCell } from '#renderer/components/breakdown/corrections.ts'
import { doubtWords, doubtfulCells } from '#renderer/components/breakdown/corrections.ts'
import { DoubtsTable } from '#renderer/components/breakdown/DoubtsTable.tsx'
import { OtherDoubts } from '#renderer/components/breakdown/OtherDoubts.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import type { BreakdownLook } from './new-programme.ts'
import { correctionField, correctionIn } from './new-programme.ts'

interface BreakdownReadingProps {
  readonly look: BreakdownLook
  /** What was typed so far; corrections stand among it. */
  readonly texts: Readonly<Record<string, string>>
  set(name: string, text: string): void
  onTable(at: number): void
  /** Of its headings: one below the heading it stands under. */
  readonly level: 2 | 3
}

/** What a file says before anything is made of it: which table, what is in doubt, and every task as it was read. */
export function BreakdownReading({ look, texts, set, onTable, level }: BreakdownReadingProps) {
  const { breakdown, tables, counts } = look
  const { cells, others } = doubtfulCells(breakdown)
  const correction = (code: string, field: CorrectableField): string | undefined => correctionIn(texts, code, field)
  return (
    <>
      {tables.length === 1 ? null : (
        <SelectField
          label="文件中的表格"
          options={tables.map(({ at, name, rows }) => ({ value: String(at), label: `${name}（${rows}行）` }))}
          value={String(look.table)}
          onChange={(at) => onTable(Number(at))}
        />
      )}
      {cells.length === 0 ? null : (
        <section aria-label="需要核对的内容">
          <SectionHead isFirst level={level} title="需要核对的内容" tone="soon" note={doubtsNote(cells)} />
          <DoubtsTable cells={cells} correction={correction} onCorrect={(code, field, text) => set(correctionField(code, field), text)} />
        </section>
      )}
      <OtherDoubts level={level} doubts={others.map((each) => ({ row: each.row, words: doubtWords(each) }))} />
      <section aria-label="读出的内容">
        <SectionHead
          isFirst
          level={level}
          title={breakdown.title ?? '读出的任务和措施'}
          note={`${counts.tasks}项任务、${counts.measures}条措施、${counts.leads}个牵头`}
        />
        <BreakdownTable breakdown={breakdown} correction={correction} />
      </section>
    </>
  )
}

/** How many cells, and what becomes of units that nobody knows yet. */
function doubtsNote(cells: readonly DoubtfulCell[]): string {
  const hasUnits = cells.some(({ field }) => field === 'leads' || field === 'responsible')
  return `${cells.length}处，原文件不改动${hasUnits ? '；名单以外的单位随新方案加入' : ''}`
}
