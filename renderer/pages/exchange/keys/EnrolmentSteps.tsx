import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from './Keys.module.css'

/** What has to be done before packages travel: three steps, for whoever has not taken them. */
export function EnrolmentSteps({ isCity }: { readonly isCity: boolean }) {
  return (
    <section aria-label="开通步骤">
      <SectionHead isFirst level={2} title="开通步骤" note="每台电脑只办一次" />
      <ol className={classes.steps}>
        {(isCity ? ofCity : ofCounty).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}

const ofCity = [
  '生成开通包，打印《单位校验码核对单》，一并送各县（市、区）专班。',
  '各县（市、区）专班导入开通包并核对后，把开通回执随首次月报一并报送。',
  '在“收件”导入。首次报送的标为“已收待核验”，收件日期随即有效；电话核对校验码后内容写入。',
]

const ofCounty = [
  '收到市专班办公室的开通包和《单位校验码核对单》后，在“收件”中导入开通包。',
  '按核对单，或者给市专班办公室打电话，核对开通包的校验码。',
  '生成开通回执，随首次月报一并报送。市专班办公室来电核对本机校验码后即开通，收件日期不受影响。',
]
