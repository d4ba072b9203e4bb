import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { ProgrammeFields } from '#renderer/components/breakdown/ProgrammeFields.tsx'
import { noPassword } from '#renderer/components/password/new-password.ts'
import { missingChoice, setupInput, withProgramme } from './choice.ts'
import { DataFolder } from './DataFolder.tsx'
import { FileProgramme, useOwnProgramme } from './FileProgramme.tsx'
import { useKeptChoice } from './kept-choice.ts'
import { FromBackup } from './FromBackup.tsx'
import { OfficeChoice, ProgrammeChoice } from './OfficeChoice.tsx'
import { ProtectionChoice } from './ProtectionChoice.tsx'
import { SecrecyNotice } from './SecrecyNotice.tsx'
import { SetupStep } from './SetupStep.tsx'
import classes from './Setup.module.css'

/** The questions of the first run on one sheet, answered from top to bottom; a programme from a file asks for its particulars. */
export function SetupForm({ state }: { readonly state: OutputOf<'setup.state'> }) {
  const { choice, change, forget } = useKeptChoice(state.programmes)
  const complete = useDeskCommand('setup.complete')
  const [password, setPassword] = useState(noPassword)
  const { own, reading } = useOwnProgramme(choice)
  const { isFromFile } = choice
  const programme = state.programmes.find(({ id }) => id === choice.programmeId)
  const missing = missingChoice(choice, own, password)
  const finish = (): void => {
    const input = setupInput(choice, own, password)
    if (input !== undefined) complete.mutate(input, { onSuccess: forget })
  }
  const number = (at: number): string => numbers[isFromFile ? at : at - 1] ?? ''
  return (
    <form
      className={classes.form}
      data-wide={isFromFile || undefined}
      aria-label="初始设置"
      onKeyDown={keepByKey}
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <h1 className={classes.title}>初始设置</h1>
      <p className={classes.lead}>首次使用需确定本机所在单位、工作方案和经办人。完成后即可使用，全过程不连接网络。</p>
      <FromBackup />
      <SetupStep number="一" title="工作方案">
        <ProgrammeChoice
          programmes={state.programmes}
          choice={choice}
          onProgramme={(programmeId) => change((before) => withProgramme(before, programmeId))}
          onFile={() => change({ isFromFile: true })}
        />
        {isFromFile ? (
          <FileProgramme choice={choice} own={own} error={choice.file === null ? null : reading.error} onChange={change} />
        ) : null}
      </SetupStep>
      {isFromFile ? (
        <SetupStep number="二" title="方案内容">
          {own === null ? (
            <p className={classes.help}>选择任务分解表文件后填写，能从文件中读出的已经填好。</p>
          ) : (
            <ProgrammeFields
              values={own.values}
              set={(name, text) => change((before) => ({ ...before, texts: { ...before.texts, [name]: text } }))}
            />
          )}
        </SetupStep>
      ) : null}
      <SetupStep number={number(2)} title="所在单位">
        <OfficeChoice choice={choice} programme={programme} own={own} onChange={change} />
      </SetupStep>
      <SetupStep number={number(3)} title="经办人">
        <TextField
          label="姓名"
          help="作为审计日志和文书拟稿人的署名。"
          value={choice.officerName}
          onChange={(officerName) => change({ officerName })}
        />
      </SetupStep>
      <SetupStep number={number(4)} title="登录密码">
        <ProtectionChoice choice={choice} password={password} onChange={change} onPassword={setPassword} />
      </SetupStep>
      <SetupStep number={number(5)} title="数据存放">
        <DataFolder folder={state.dataFolder} />
      </SetupStep>
      <SetupStep number={number(6)} title="涉密信息">
        <SecrecyNotice hasRead={choice.hasReadNotice} onChange={(hasReadNotice) => change({ hasReadNotice })} />
      </SetupStep>
      <footer className={classes.foot}>
        {complete.error === null ? null : <ErrorNotice message={complete.error.message} logId={complete.error.logId} />}
        <span className={classes.finish}>
          {missing === undefined ? null : <span className={classes.reason}>{missing}</span>}
          <Button type="submit" variant="filled" disabled={missing !== undefined} loading={complete.isPending}>
            完成设置
          </Button>
        </span>
      </footer>
    </form>
  )
}

const numbers = ['一', '二', '三', '四', '五', '六', '七']

/** Every answer is kept as it is given: Ctrl+S has nothing to add, and the browser's own is not wanted. */
function keepByKey(event: KeyboardEvent): void {
  if (event.ctrlKey && event.key.toLowerCase() === 's') event.preventDefault()
}
