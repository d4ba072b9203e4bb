import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../../packages/Packages.module.css'
import type { UnknownKey } from './arrival.ts'
import { ArrivalFields } from './ArrivalFields.tsx'
import { FactBand } from './FactBand.tsx'
import { ImportFrame } from './ImportFrame.tsx'
import type { StepProps } from './step-props.ts'
import { useArrival } from './use-arrival.ts'

/** A package of a key that is nobody's yet: the day of its receipt holds, its content waits for a telephone call. */
export function UnknownKeyStep({ look, today, may, notices, isBusy, onTake, onLeave }: StepProps & { readonly look: UnknownKey }) {
  const { about } = look
  const form = useArrival(about.packageId, look.receivedOn, today)
  const keep = (): void => onTake(form.arrival, () => void form.clear())
  return (
    <ImportFrame
      step="preview"
      onLeave={onLeave}
      onSave={() => void form.flush()}
      words="尚未登记收件，未写入任何数据。"
      act={may.receive ? { label: '收存并登记收件日期', isBusy, reason: form.missing, onClick: keep } : null}
      toolbar={
        <>
          <FactBand about={about} verified={<StatusMark mark="dueSoon">内容完整，来源待核验</StatusMark>}>
            {may.receive ? <ArrivalFields form={form} /> : null}
          </FactBand>
          {notices}
        </>
      }
    >
      <div className={classes.words}>
        <h2 className={classes.heading}>{about.sender.name}这台电脑的校验码尚未登记</h2>
        <p>数据包完整、未被改动，但还不能确认确由该单位报送，因此内容暂不写入。</p>
        <ol className={classes.points}>
          <li>收存并登记收件日期。报送是否按时以此日为准，以后核验通过也不改变。</li>
          <li>在“开通与校验码”中与该单位通电话，请对方读出校验码中的两组数字。请拨打通讯录登记的电话，不使用随数据包送来的号码。</li>
          <li>核对一致后，收存的内容自动写入；不一致的不写入，原件留存备查。</li>
        </ol>
      </div>
    </ImportFrame>
  )
}
