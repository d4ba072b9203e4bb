import '@mantine/spotlight/styles.layer.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import type { Screen } from '../screens.ts'
import classes from './SearchSpotlight.module.css'

interface SearchSpotlightProps {
  readonly isOpen: boolean
  onClose(): void
  readonly screens: readonly Screen[]
}

/** Ctrl+K: finds measures, units, documents, problems and screens, and goes there. */
export default function SearchSpotlight({ isOpen, onClose, screens }: SearchSpotlightProps) {
  const [[store, spotlight]] = useState(createSpotlight)
  const [query, setQuery] = useState('')
  const [text] = useDebouncedValue(query, 120)
  const found = useDeskQuery('desk.search', { text: text.slice(0, 100) }, { isEnabled: isOpen && text.trim() !== '' })
  const finds = useFinder(query)
  const [, navigate] = useLocation()
  useEffect(() => {
    if (isOpen) spotlight.open()
    else spotlight.close()
  }, [isOpen, spotlight])
  const places = screens.filter((screen) => finds(screen.label))
  const hits = text.trim() === '' ? [] : (found.data?.hits ?? [])
  const go = (route: string): void => navigate(route)
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      transitionProps={{ duration: 120 }}
      overlayProps={{ backgroundOpacity: 0.2, blur: 0 }}
      attributes={{ content: { 'aria-label': '查找' } }}
      centered={false}
      scrollable
      maxHeight="26rem"
    >
      <Spotlight.Search
        aria-label="查找"
        placeholder="查找措施、单位、公文，或执行命令"
        leftSection={<IconSearch size="1.125rem" stroke={1.6} aria-hidden="true" />}
      />
      <Spotlight.ActionsList>
        {places.map(({ folder, path, label, icon: Icon }) => (
          <Spotlight.Action
            key={folder}
            label={`打开 ${label}`}
            leftSection={<Icon size="1.125rem" stroke={1.6} aria-hidden="true" />}
            onClick={() => go(path)}
          />
        ))}
        {hits.map((hit) => (
          <Spotlight.Action
            key={`${hit.kind} ${hit.id}`}
            label={hit.title}
            description={hit.detail}
            leftSection={<span className={classes.kind}>{kinds[hit.kind]}</span>}
            onClick={() => go(hit.route)}
          />
        ))}
        {places.length + hits.length === 0 ? (
          <Spotlight.Empty>没有找到“{query}”。可换用简称、文号或拼音首字母再找。</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

const kinds = { measure: '措施', unit: '单位', document: '公文', problem: '问题', entry: '台账' } as const
