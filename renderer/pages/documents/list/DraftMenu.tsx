import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { UnitKind } from './drawn-kinds.ts'
import { breakdownTitle, unitKinds } from './drawn-kinds.ts'

interface DraftMenuProps {
  readonly isPrimary: boolean
  readonly isBusy: boolean
  onKind(kind: UnitKind): void
  onBreakdown(): void
}

/** 起草: papers that the program fills in from what is recorded. */
export function DraftMenu({ isPrimary, isBusy, onKind, onBreakdown }: DraftMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant={isPrimary ? 'filled' : 'default'}
          loading={isBusy}
          rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}
        >
          起草
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(unitKinds) as UnitKind[]).map((kind) => (
          <Menu.Item key={kind} onClick={() => onKind(kind)}>
            {unitKinds[kind]}
          </Menu.Item>
        ))}
        <Menu.Item onClick={onBreakdown}>{breakdownTitle}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
