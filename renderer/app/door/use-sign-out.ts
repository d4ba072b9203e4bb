import { useQueryClient } from '@tanstack/react-query'
import { useDesk } from '#renderer/api/DeskProvider.tsx'

/** 退出登录 from under the lock. */
export function useSignOut(): () => void {
  const { client } = useDesk()
  const queries = useQueryClient()
  return () => {
    client.call('accounts.signOut', {}).then(
      (door) => queries.setQueryData(['accounts.state', {}], door),
      () => queries.invalidateQueries({ queryKey: ['accounts.state'] }),
    )
  }
}
