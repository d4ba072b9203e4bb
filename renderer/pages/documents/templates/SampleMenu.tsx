import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { type Kind, groupsOf } from './kinds.ts'

/** 导出样板: our page of a kind with its placeholders, by the groups of 起草. */
export function SampleMenu({ kinds }: { readonly kinds: readonly Kind[] }) {
  const save = useDeskCommand('templates.saveSample')
  const say = useUndoToast()
  const hand = (kind: string): void => {
    save.mutateAsync({ kind }).then(
      ({ savedAs }) => (savedAs === null ? undefined : say({ message: `样板已另存为“${savedAs}”` })),
      (error: unknown) => say({ message: error instanceof Error ? error.message : '未能导出样板，内容没有改动' }),
    )
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          disabled={kinds.length === 0}
          loading={save.isPending}
          rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}
        >
          导出样板
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {groupsOf(kinds).map(({ group, kinds: some }) => (
          <Fragment key={group}>
            <Menu.Label>{group}</Menu.Label>
            {some.map(({ kind, title }) => (
              <Menu.Item key={kind} onClick={() => hand(kind)}>
                {title}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
