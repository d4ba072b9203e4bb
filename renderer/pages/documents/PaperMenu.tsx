import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'

type PaperWay = 'open' | 'saveCopy' | 'print'

interface PaperMenuProps {
  /** 「打印登记簿」, 「文件处理单」. */
  readonly label: string
  readonly isBusy: boolean
  readonly isDisabled?: boolean
  /** Draws the paper and hands it on; says where it was saved. */
  onWay(way: PaperWay): Promise<{ readonly savedAs: string | null }>
}

const ways: readonly { readonly way: PaperWay; readonly label: string }[] = [
  { way: 'open', label: '用 WPS 打开打印' },
  { way: 'saveCopy', label: '另存 Word' },
  { way: 'print', label: '直接打印' },
]

/** A paper that is drawn from the record whenever somebody asks: opened, saved or printed. */
export function PaperMenu({ label, isBusy, isDisabled = false, onWay }: PaperMenuProps) {
  const say = useUndoToast()
  const hand = (way: PaperWay): void => {
    onWay(way).then(
      ({ savedAs }) => (savedAs === null ? undefined : say({ message: `已另存为 ${savedAs}` })),
      (error: unknown) => say({ message: error instanceof Error ? error.message : '未能生成文件，内容没有改动' }),
    )
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          disabled={isDisabled}
          loading={isBusy}
          leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden="true" />}
          rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map((each) => (
          <Menu.Item key={each.way} onClick={() => hand(each.way)}>
            {each.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
