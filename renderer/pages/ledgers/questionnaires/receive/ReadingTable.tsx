import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../Questionnaires.module.css'
import type { Reading } from '../words.ts'

interface ReadingTableProps {
  /** Of the file. */
  readonly name: string
  readonly reading: Reading
}

/** What a form says, beside what is recorded; cells that could not be read come first. */
export function ReadingTable({ name, reading }: ReadingTableProps) {
  const { answers, problems, notices, blank, refusal } = reading
  if (refusal !== null && answers.length === 0 && problems.length === 0) return null
  const changed = answers.filter((answer) => answer.isChanged).length
  return (
    <>
      <SectionHead level={2} isFirst title={name} note={`${answers.length} 题，有变动 ${changed} 题，未填 ${blank} 题`} />
      {notices.map((notice) => (
        <p key={notice} className={classes.stale}>
          {notice}
        </p>
      ))}
      <Problems problems={problems} />
      {answers.length === 0 ? null : <Answers answers={answers} />}
    </>
  )
}

function Problems({ problems }: Pick<Reading, 'problems'>) {
  if (problems.length === 0) return null
  return (
    <PlainTable label="须核对的内容">
      <thead>
        <tr>
          <th scope="col">位置</th>
          <th scope="col">所填</th>
          <th scope="col">须核对</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ place, text, problem }) => (
          <tr key={`${place} ${problem}`}>
            <td>{place}</td>
            <td className={classes.long}>{text}</td>
            <td className={classes.soon}>{problem}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

function Answers({ answers }: Pick<Reading, 'answers'>) {
  return (
    <PlainTable label="填报内容">
      <thead>
        <tr>
          <th scope="col">题目</th>
          <th scope="col" className={classes.short}>
            现有答复
          </th>
          <th scope="col" className={classes.short}>
            表中答复
          </th>
          <th scope="col">佐证材料</th>
          <th scope="col">结果</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ questionId, tableTitle, number, text, before, valueText, materials, note, isUnread, isChanged }) => (
          <tr key={questionId}>
            <td className={classes.long}>
              {number}. {text}
              <span className={classes.second}>{tableTitle}</span>
            </td>
            <td className={classes.long}>{before === '' ? <span className={classes.faint}>无</span> : before}</td>
            <td className={classes.long}>
              {valueText === '' ? <span className={classes.faint}>{isUnread ? '须核对' : '未填'}</span> : valueText}
            </td>
            <td className={classes.long}>
              {materials}
              {note === '' ? null : <span className={classes.second}>备注：{note}</span>}
            </td>
            <td className={classes.outcome}>
              <Outcome isUnread={isUnread} isChanged={isChanged} isNew={before === ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

function Outcome({ isUnread, isChanged, isNew }: { readonly isUnread: boolean; readonly isChanged: boolean; readonly isNew: boolean }) {
  if (isUnread) return <StatusMark mark="conflict">不读入</StatusMark>
  if (!isChanged) return <StatusMark mark="same">相同</StatusMark>
  return isNew ? <StatusMark mark="added">新增</StatusMark> : <StatusMark mark="newer">变更</StatusMark>
}
