import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { roleNames, rolesInWords } from '#shared/domain/roles.ts'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../System.module.css'

interface OwnAccountProps {
  readonly door: OutputOf<'accounts.state'>
  onPassword(): void
}

/** Who is in, what that account may do, and 修改密码. */
export function OwnAccount({ door, onPassword }: OwnAccountProps) {
  return (
    <section aria-label="本人账户">
      <SectionHead isFirst level={2} title="本人账户" />
      <FactList
        facts={[
          { label: '姓名', value: door.officer?.name ?? '' },
          { label: '角色', value: rolesInWords(door.roles) },
          { label: '可以办理', value: door.roles.map((role) => roleNames[role].means).join('；') },
        ]}
      />
      <div className={classes.row}>
        <Button size="xs" onClick={onPassword}>
          修改密码
        </Button>
      </div>
    </section>
  )
}
