import { useState } from 'react'
import { useLocation } from 'wouter'
import { placeAddress } from '../../place.ts'
import type { Due } from './due-words.ts'
import { keyOfDue } from './due-words.ts'

type Several = readonly [Due, ...Due[]]

/** Which rows are ticked, and of which a package is being made; `?kind=…&unit=…` begins with one. */
export function useDuePick(month: string, rows: readonly Due[], given: URLSearchParams) {
  const [picked, setPicked] = useState<{ readonly month: string; readonly keys: ReadonlySet<string> }>({ month, keys: new Set() })
  const [makingKeys, setMakingKeys] = useState<readonly string[]>([])
  const [, navigate] = useLocation()
  const keys = picked.month === month ? picked.keys : new Set<string>()
  const asked = rows.find(({ kind, recipient }) => kind === given.get('kind') && recipient.unitId === given.get('unit'))
  const chosen = rows.filter((due) => makingKeys.includes(keyOfDue(due)))
  const [first, ...others] = chosen.length > 0 || asked === undefined ? chosen : [asked]
  const making: Several | null = first === undefined ? null : [first, ...others]
  return {
    tickedKeys: keys,
    ticked: rows.filter((due) => keys.has(keyOfDue(due)) && due.obstacle === null),
    making,
    tick: (next: ReadonlySet<string>) => setPicked({ month, keys: next }),
    clear: () => setPicked({ month, keys: new Set() }),
    make: (dues: readonly Due[]) => setMakingKeys(dues.map(keyOfDue)),
    stop: () => {
      setMakingKeys([])
      if (given.has('kind')) navigate(placeAddress('send'), { replace: true })
    },
  }
}
