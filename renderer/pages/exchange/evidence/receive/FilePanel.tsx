import { Button } from '@mantine/core'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { PanelFields } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import type { EvidenceKind } from '#shared/domain/evidence.ts'
import { evidenceKinds, readableSize } from '#shared/domain/evidence.ts'
import classes from '../Evidence.module.css'
import type { Decision } from '../pack-work.ts'
import type { DeskStatus } from '../../view-props.ts'
import { MeasureFields } from './MeasureFields.tsx'
import type { PackRow } from './pack-rows.ts'
import { standings } from './pack-rows.ts'

interface FilePanelProps {
  readonly desk: DeskStatus
  /** The open file, or all that are ticked. */
  readonly rows: readonly [PackRow, ...PackRow[]]
  /** The unit and month that the pack was said to be of. */
  readonly expected: { readonly unitId: string | null; readonly month: string | null }
  onDecide(part: Partial<Decision>): void
  onClose(): void
  onStep?: (by: 1 | -1) => void
}

const kinds = (Object.keys(evidenceKinds) as EvidenceKind[]).map((value) => ({ value, label: evidenceKinds[value] }))

/** What one file, or all that are ticked, will be: the measures that it proves, its title, kind and day; or left out. */
export function FilePanel({ desk, rows, expected, onDecide, onClose, onStep }: FilePanelProps) {
  const [row] = rows
  const isSingle = rows.length === 1
  const areSkipped = rows.every(({ decision }) => decision.isSkipped)
  const { word, mark } = standings[row.standing]
  const refused = isSingle ? row.file.refusal : null
  return (
    <SidePanel
      caption={isSingle ? <StatusMark mark={mark}>{word}</StatusMark> : '批量处理'}
      title={isSingle ? row.file.name : `所选 ${rows.length} 个文件`}
      onClose={onClose}
      {...(onStep === undefined || !isSingle ? {} : { onStep })}
      // Of several files at once the foot of the page has the same button.
      actions={
        refused !== null || !isSingle ? undefined : (
          <Button onClick={() => onDecide({ isSkipped: !areSkipped })}>{areSkipped ? '恢复收取' : '不收取'}</Button>
        )
      }
    >
      {isSingle ? <Found row={row} /> : null}
      {refused !== null || areSkipped ? null : (
        <PanelFields>
          <MeasureFields key={rows.map(({ file }) => file.path).join('\n')} desk={desk} row={row} expected={expected} onDecide={onDecide} />
          {isSingle ? <AboutFields row={row} desk={desk} onDecide={onDecide} /> : null}
        </PanelFields>
      )}
    </SidePanel>
  )
}

/** Where the file lies and what was found of it. */
function Found({ row: { file, standing } }: { readonly row: PackRow }) {
  return (
    <div className={classes.found}>
      <p className={classes.path}>{`${file.path.replaceAll('/', '／')}　${readableSize(file.size)}`}</p>
      {standing === 'refused' ? <p className={classes.soon}>{file.refusal}，不收取。</p> : null}
      {standing === 'open' ? <p className={classes.soon}>{file.problem}。</p> : null}
    </div>
  )
}

function AboutFields({ row: { file, decision }, desk, onDecide }: Pick<FilePanelProps, 'desk' | 'onDecide'> & { readonly row: PackRow }) {
  const { about } = file
  return (
    <>
      <TextField
        key={file.path}
        label="材料名称"
        value={decision.title ?? about.title}
        onChange={(text) => onDecide({ title: text.trim() === '' || text === about.title ? null : text.trim().slice(0, 200) })}
      />
      <SelectField
        label="类型"
        options={kinds}
        value={decision.kind ?? about.kind}
        onChange={(kind) => onDecide({ kind: kind === about.kind ? null : kind })}
      />
      <DateField
        key={`${file.path} day`}
        label="形成日期"
        help="未注明的，按上方所填日期登记。"
        year={Number(desk.programme.months[0]?.slice(0, 4))}
        value={decision.formedOn ?? about.formedOn}
        check={(day) => (day > desk.today ? '晚于今天，请核对' : undefined)}
        onChange={(formedOn) => onDecide({ formedOn: formedOn === about.formedOn ? null : formedOn })}
      />
    </>
  )
}
