import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { placeAddress } from '../place.ts'
import type { Keys } from './key-words.ts'

interface KeyActionsProps {
  readonly keys: Keys
  readonly isCity: boolean
  readonly commands: {
    readonly make: ReturnType<typeof useDeskCommand<'exchange.makeKeys'>>
    readonly save: ReturnType<typeof useDeskCommand<'exchange.saveRoster'>>
    readonly print: ReturnType<typeof useDeskCommand<'exchange.printCodes'>>
  }
  onSave(): void
}

/** What comes next: keys, then the package and the paper that go to the other side. */
export function KeyActions({ keys, isCity, commands: { make, save, print }, onSave }: KeyActionsProps) {
  const isAwaitingCity = !isCity && keys.city === null
  if (keys.own === null) {
    return (
      <>
        <Button variant={isAwaitingCity ? 'default' : 'filled'} loading={make.isPending} onClick={() => make.mutate({})}>
          生成密钥
        </Button>
        {isAwaitingCity ? <TakeRoster /> : null}
      </>
    )
  }
  return (
    <>
      <Button loading={print.isPending} onClick={() => print.mutate({})}>
        打印《单位校验码核对单》
      </Button>
      {isAwaitingCity ? (
        <TakeRoster />
      ) : (
        <Button variant="filled" loading={save.isPending} onClick={onSave}>
          {isCity ? '生成开通包' : '生成开通回执'}
        </Button>
      )}
    </>
  )
}

/** The city's 开通包 comes first. */
function TakeRoster() {
  return (
    <Button variant="filled" component={Link} href={placeAddress('receive')}>
      导入开通包
    </Button>
  )
}
