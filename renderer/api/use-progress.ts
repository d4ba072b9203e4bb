import { useEffect, useState } from 'react'
import type { DeskEvents } from '#shared/api/bridge.ts'
import { useDesk } from './DeskProvider.tsx'

/** The last `progress` of long work, 「正在校验佐证 12/43」; null before the first and once all is done. */
export function useProgress(): DeskEvents['progress'] | null {
  const { client } = useDesk()
  const [progress, setProgress] = useState<DeskEvents['progress'] | null>(null)
  useEffect(() => client.on('progress', (step) => setProgress(step.done >= step.total ? null : step)), [client])
  return progress
}
