import type { CheckWay } from '#renderer/components/code-groups/code-entry.ts'
import { askedWords, groupsOf, groupsToType } from '#renderer/components/code-groups/code-entry.ts'
import { GroupFields } from '#renderer/components/code-groups/GroupFields.tsx'
import { ChoiceList } from '../../packages/ChoiceList.tsx'
import classes from './Code.module.css'

interface CodeCheckProps {
  /** The code as this machine computed it; the groups that are typed are not shown. */
  readonly code: string
  /** Which groups are asked for by telephone, 0 to 5. */
  readonly asked: readonly number[]
  readonly way: CheckWay
  readonly groups: readonly string[]
  /** Who reads the code out: 「市专班办公室」. */
  readonly reader: string
  /** Why it was refused. */
  readonly error?: string | undefined
  onWay(way: CheckWay): void
  onGroups(groups: readonly string[]): void
}

/** The code with blanks: two groups as they are read out by telephone, or all six from paper. */
export function CodeCheck({ code, asked, way, groups, reader, error, onWay, onGroups }: CodeCheckProps) {
  return (
    <div className={classes.check}>
      <ChoiceList
        label="核对方式"
        options={[
          { value: 'telephone', label: '电话核对', means: `请${reader}读出${askedWords(asked)}` },
          { value: 'paper', label: '纸面核对', means: '按《单位校验码核对单》录入全部六组' },
        ]}
        value={way}
        onChange={onWay}
      />
      <GroupFields
        key={way}
        label="校验码"
        places={groupsToType(way, asked)}
        shown={groupsOf(code)}
        groups={groups}
        error={error}
        onGroups={onGroups}
      />
    </div>
  )
}
