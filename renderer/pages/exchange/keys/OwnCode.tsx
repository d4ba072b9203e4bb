import { Button } from '@mantine/core'
import { CodeGroups } from '#renderer/components/code-groups/CodeGroups.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { officialDate } from '#shared/text/official-dates.ts'
import { dayInChina } from '#shared/domain/period.ts'
import type { OwnKey } from './key-words.ts'
import { keeperWords } from './key-words.ts'
import classes from './Keys.module.css'

interface OwnCodeProps {
  readonly own: OwnKey
  readonly isCity: boolean
  readonly mayKeep: boolean
  readonly isFirst: boolean
  onRenew(): void
}

/** 本机校验码, large: what is read out by telephone. */
export function OwnCode({ own, isCity, mayKeep, isFirst, onRenew }: OwnCodeProps) {
  return (
    <section aria-label="本机校验码">
      <SectionHead
        isFirst={isFirst}
        level={2}
        title="本机校验码"
        note={`${officialDate(dayInChina(own.madeAt))}生成，密钥${keeperWords[own.keeper]}`}
      />
      <div className={classes.own}>
        <CodeGroups code={own.code} label="本机校验码" />
      </div>
      <div className={classes.row}>
        <FormNote>
          {isCity ? '各单位来电核对时，读出对方问到的两组。' : '市专班办公室来电核对时，读出对方问到的两组。'}校验码可以公开，不是密码。
        </FormNote>
        {mayKeep ? (
          <Button size="xs" variant="subtle" onClick={onRenew}>
            更换密钥
          </Button>
        ) : null}
      </div>
    </section>
  )
}
