import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { recordOutcomes } from '#shared/exchange/conditions.ts'
import { sideOf } from './conflict-sides.ts'
import { DifferingWords } from './DifferingWords.tsx'
import type { OutcomeRow } from './outcomes.ts'
import { outcomeMarks } from './outcomes.ts'
import classes from './Packages.module.css'

/** 判定、类别、记录、包内、本机现有、导入后: inside, here, afterwards side by side; of a conflict the differing words are underlined. */
export const outcomeColumns: readonly GridColumn<OutcomeRow>[] = [
  {
    id: 'outcome',
    head: '判定',
    width: 108,
    cell: ({ outcome }) => <StatusMark mark={outcomeMarks[outcome]}>{recordOutcomes[outcome].label}</StatusMark>,
    text: ({ outcome }) => recordOutcomes[outcome].label,
  },
  { id: 'noun', head: '类别', width: 92, cell: ({ noun }) => noun, text: ({ noun }) => noun, sort: true },
  { id: 'subject', head: '记录', minWidth: 200, cell: subjectCell, text: ({ subject }) => subject, sort: true },
  {
    id: 'inside',
    head: '包内',
    minWidth: 230,
    share: 1.2,
    cell: (row) => side(row, row.inside, row.present),
    text: ({ inside }) => inside,
  },
  {
    id: 'present',
    head: '本机现有',
    minWidth: 190,
    share: 1.2,
    cell: (row) => side(row, row.present, row.inside),
    text: ({ present }) => present,
  },
  { id: 'after', head: '导入后', minWidth: 190, cell: ({ after }) => after, text: ({ after }) => after },
]

function subjectCell({ outcome, subject }: OutcomeRow) {
  return outcome === 'conflict' ? <b className={classes.strong}>{subject}</b> : subject
}

function side({ outcome }: OutcomeRow, words: string, other: string) {
  if (words === '') return <span className={classes.faint}>无</span>
  if (outcome !== 'conflict') return words
  const { lead, text } = sideOf(words)
  return (
    <>
      {lead === '' ? null : <span className={classes.second}>{lead}</span>}
      <DifferingWords other={sideOf(other).text}>{text}</DifferingWords>
    </>
  )
}

export const isConflict = ({ outcome }: OutcomeRow): boolean => outcome === 'conflict'
export const keyOfRow = ({ key }: OutcomeRow): string => key
