import type { CheckWay } from '#renderer/components/code-groups/code-entry.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { CodeCheck } from '../../keys/code/CodeCheck.tsx'
import { useCodeCheck } from '../../keys/code/use-code-check.ts'
import classes from '../../packages/Packages.module.css'
import type { Roster } from './arrival.ts'
import { FactBand } from './FactBand.tsx'
import { ImportFrame } from './ImportFrame.tsx'
import type { StepProps } from './step-props.ts'

interface RosterStepProps extends StepProps {
  readonly look: Roster
  /** The acceptance on its way, or why the last one was refused. */
  readonly accept: {
    readonly isPending: boolean
    readonly error: string | undefined
    submit(compared: { readonly digits: string; readonly way: CheckWay }): void
    forget(): void
  }
}

/** 开通包: its keys count only after the code was compared with the city's office. */
export function RosterStep({ look, may, accept, onLeave }: RosterStepProps) {
  const { about, code, asked, isRenewal } = look
  const check = useCodeCheck(asked, accept.forget)
  const { way, digits, missing: reason } = check
  const submit = (): void => accept.submit({ digits, way })
  return (
    <ImportFrame
      step="preview"
      onLeave={onLeave}
      words="尚未登记任何密钥，未写入任何数据。"
      act={may.keepKeys ? { label: isRenewal ? '核对并更新' : '核对并开通', isBusy: accept.isPending, reason, onClick: submit } : null}
      toolbar={
        <>
          <FactBand about={about} verified={<StatusMark mark="done">签名有效，内容完整</StatusMark>} />
          <LoadingBar isLoading={accept.isPending} what="正在登记开通包" />
        </>
      }
    >
      <div className={classes.words}>
        <h2 className={classes.heading}>{isRenewal ? '开通包中有新的校验码，请再次核对' : '首次开通，请核对市专班办公室的校验码'}</h2>
        <p>核对一致后，市专班办公室下发的数据包才会被本机接受，本单位报送的数据包只有市专班办公室能打开。</p>
      </div>
      {may.keepKeys ? (
        <CodeCheck
          code={code}
          asked={asked}
          way={way}
          groups={check.groups}
          reader="市专班办公室"
          error={accept.error}
          onWay={check.onWay}
          onGroups={check.onGroups}
        />
      ) : (
        <p>请经办或者系统管理员核对后开通。</p>
      )}
    </ImportFrame>
  )
}
