import { Button } from '@mantine/core'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import type { UnitOption } from '#renderer/components/fields/UnitSelect.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Questionnaires.module.css'
import { type DraftTable, emptyQuestion, emptyTable, moved, withPart } from './content.ts'
import { QuestionFields } from './QuestionFields.tsx'

interface TablesFieldsProps {
  readonly tables: readonly DraftTable[]
  readonly units: readonly (UnitOption & { readonly kind: string })[]
  onChange(tables: readonly DraftTable[]): void
}

/** The tables of a questionnaire below each other; 序号 follow the order of the questions. */
export function TablesFields({ tables, units, onChange }: TablesFieldsProps) {
  // Collective names (各县区) answer nothing by themselves.
  const answering = units.filter(({ kind }) => kind === 'department' || kind === 'territory')
  return (
    <>
      {tables.map((table, at) => (
        <TableFields
          key={table.tableId ?? at}
          table={table}
          number={at + 1}
          units={answering}
          onChange={(next) => onChange(withPart(tables, at, next))}
        />
      ))}
      <div>
        <Button size="xs" onClick={() => onChange([...tables, emptyTable])}>
          添加表
        </Button>
      </div>
    </>
  )
}

interface TableFieldsProps {
  readonly table: DraftTable
  readonly number: number
  readonly units: readonly UnitOption[]
  /** Null takes it out. */
  onChange(table: DraftTable | null): void
}

function TableFields({ table, number, units, onChange }: TableFieldsProps) {
  const { title, evidenceHead, questions } = table
  const put = (part: Partial<DraftTable>): void => onChange({ ...table, ...part })
  const name = title.trim() === '' ? `第${number}张表` : title
  return (
    <fieldset className={classes.table} aria-label={name}>
      <SectionHead level={2} title={name} note={`${questions.length} 题`} />
      <div className={classes.headFields}>
        <TextField label="表名" value={title} onChange={(text) => put({ title: text })} />
        <TextField label="佐证栏名称" value={evidenceHead} onChange={(text) => put({ evidenceHead: text })} />
      </div>
      {questions.map((question, at) => (
        <QuestionFields
          key={question.questionId ?? at}
          question={question}
          number={at + 1}
          units={units}
          isFirst={at === 0}
          isLast={at === questions.length - 1}
          onChange={(next) => put({ questions: withPart(questions, at, next) })}
          onMove={(by) => put({ questions: moved(questions, at, by) })}
        />
      ))}
      <div className={classes.row}>
        <Button size="xs" onClick={() => put({ questions: [...questions, emptyQuestion] })}>
          添加题目
        </Button>
        <Button size="xs" variant="subtle" aria-label={`移除本表：${name}`} onClick={() => onChange(null)}>
          移除本表
        </Button>
      </div>
    </fieldset>
  )
}
