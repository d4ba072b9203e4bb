import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import type { ImportChoice } from '#shared/ledgers/importing.ts'
import { importChoices } from '#shared/ledgers/importing.ts'
import { importOutcomes } from '#shared/domain/row-outcomes.ts'
import { outcomeMarks } from '../../row-outcomes.ts'
import classes from '../Import.module.css'
import { choiceOf, choicesFor } from './decisions.ts'
import { RowChanges, changesText } from './RowChanges.tsx'
import { RowHandling } from './RowHandling.tsx'
import type { PreviewRow } from './use-preview-rows.ts'

type Decide = (row: PreviewRow, choice: ImportChoice | null) => void

/** 判定、行、条目、内容、处理. */
export function rowColumns(onDecide: Decide): readonly GridColumn<PreviewRow>[] {
  return [
    {
      id: 'outcome',
      head: '判定',
      width: 132,
      cell: ({ outcome }) => <StatusMark mark={outcomeMarks[outcome]}>{importOutcomes[outcome]}</StatusMark>,
      text: ({ outcome }) => importOutcomes[outcome],
    },
    { id: 'row', head: '行', width: 56, align: 'end', cell: ({ row }) => row, text: ({ row }) => String(row) },
    {
      id: 'title',
      head: '条目',
      width: 232,
      cell: ({ title, unitName }) => (
        <>
          <span className={classes.entryTitle}>{title === '' ? '（无名称）' : title}</span>
          {unitName === '' ? null : <span className={classes.second}>{unitName}</span>}
        </>
      ),
      text: ({ title }) => title,
    },
    { id: 'changes', head: '内容', minWidth: 320, maxWidth: 900, cell: (row) => <RowChanges row={row} />, text: changesText },
    {
      id: 'handling',
      head: '处理',
      width: 216,
      cell: (row) => <RowHandling row={row} onDecide={(choice) => onDecide(row, choice)} />,
      text: ({ decided }) => (decided === null ? '' : importChoices[decided]),
      edit: {
        isEditable: (row) => choicesFor(row).length > 0,
        options: (row) => choicesFor(row).map((choice) => importChoices[choice]),
        read: (text, row) => {
          const choice = choiceOf(text)
          const isOffered = text.trim() === '' || (choice !== null && choicesFor(row).includes(choice))
          return isOffered ? { ok: true, text: text.trim() } : { ok: false, problem: '请从列表中选择' }
        },
      },
    },
  ]
}
