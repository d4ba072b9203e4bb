import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { Series } from './series.ts'
import { seriesSentence } from './series.ts'

interface NumberMenuProps {
  readonly series: readonly Series[]
  /** Opens the setting of a series' next number. */
  onNext(series: string): void
  /** Opens 作废编号. */
  onVoid(): void
}

/** 编号设置: where each series goes on, and 作废 of a number by hand. */
export function NumberMenu({ series, onNext, onVoid }: NumberMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}>编号设置</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>设置下一号</Menu.Label>
        {series.map((each) => (
          <Menu.Item key={each.series} onClick={() => onNext(each.series)}>
            {seriesSentence(each)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onVoid}>作废编号</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
