import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import type { Choice } from './choice.ts'
import { firstChoice, missingChoice, setupInput, withProgramme } from './choice.ts'
import { DataFolder } from './DataFolder.tsx'
import { OfficeChoice, ProgrammeChoice } from './OfficeChoice.tsx'
import { SecrecyNotice } from './SecrecyNotice.tsx'
import { SetupStep } from './SetupStep.tsx'
import classes from './Setup.module.css'

/** The five questions of the first run on one sheet, answered from top to bottom. */
export function SetupForm({ state }: { readonly state: OutputOf<'setup.state'> }) {
  const [choice, setChoice] = useState(() => firstChoice(state.programmes))
  const complete = useDeskCommand('setup.complete')
  const change = (part: Partial<Choice>): void => setChoice((before) => ({ ...before, ...part }))
  const programme = state.programmes.find(({ id }) => id === choice.programmeId)
  const missing = missingChoice(choice)
  const finish = (): void => {
    const input = setupInput(choice)
    if (input !== undefined) complete.mutate(input)
  }
  return (
    <form
      className={classes.form}
      aria-label="初始设置"
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <h1 className={classes.title}>初始设置</h1>
      <p className={classes.lead}>首次使用需确定本机所在单位、工作方案和经办人。完成后即可使用，全过程不连接网络。</p>
      {complete.error === null ? null : <ErrorNotice message={complete.error.message} logId={complete.error.logId} />}
      <SetupStep number="一" title="工作方案">
        <ProgrammeChoice
          programmes={state.programmes}
          value={choice.programmeId}
          onChange={(programmeId) => setChoice((before) => withProgramme(before, programmeId))}
        />
      </SetupStep>
      <SetupStep number="二" title="所在单位">
        <OfficeChoice choice={choice} programme={programme} onChange={change} />
      </SetupStep>
      <SetupStep number="三" title="经办人">
        <TextField
          label="姓名"
          help="作为操作日志和文书拟稿人的署名。"
          value={choice.officerName}
          onChange={(officerName) => change({ officerName })}
        />
      </SetupStep>
      <SetupStep number="四" title="数据存放">
        <DataFolder folder={state.dataFolder} />
      </SetupStep>
      <SetupStep number="五" title="涉密信息">
        <SecrecyNotice hasRead={choice.hasReadNotice} onChange={(hasReadNotice) => change({ hasReadNotice })} />
      </SetupStep>
      <footer className={classes.foot}>
        {missing === undefined ? null : <span className={classes.reason}>{missing}</span>}
        <Button type="submit" variant="filled" disabled={missing !== undefined} loading={complete.isPending}>
          完成设置
        </Button>
      </footer>
    </form>
  )
}
