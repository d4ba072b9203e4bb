import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import classes from './Help.module.css'
import { HelpText } from './HelpText.tsx'
import { textOf } from './section.ts'
import { helpSections } from './sections/index.ts'

/** 帮助: how the office's month is done with this program; found by words, printed as it stands. */
export default function HelpPage() {
  const [query, setQuery] = useState('')
  const finds = useFinder(query)
  const shown = helpSections.filter((section) => finds(textOf(section)))
  const show = (id: string): void => {
    const heading = document.querySelector<HTMLElement>(`#help-${id}`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <PageFrame
      padding="none"
      head={
        <PageHead
          hasRule
          title="帮助"
          actions={
            <Button leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden="true" />} onClick={() => window.print()}>
              打印帮助
            </Button>
          }
        />
      }
    >
      <div className={classes.layout}>
        <nav className={classes.contents} aria-label="帮助目录">
          <SearchField label="查找帮助" value={query} onChange={setQuery} />
          <ul>
            {shown.map((section) => (
              <li key={section.id}>
                <button type="button" className={classes.entry} onClick={() => show(section.id)}>
                  {section.title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.scroll} role="region" aria-label="帮助正文" tabIndex={0}>
          <article className={classes.article}>
            {shown.map((section) => (
              <section key={section.id} aria-labelledby={`help-${section.id}`}>
                <h2 id={`help-${section.id}`} className={classes.title} tabIndex={-1}>
                  {section.title}
                </h2>
                {section.blocks.map((block, at) => (
                  <HelpText key={at} block={block} />
                ))}
              </section>
            ))}
            {shown.length === 0 ? (
              <EmptyState action={<Button onClick={() => setQuery('')}>显示全部</Button>}>没有找到“{query}”。可换一个词再找。</EmptyState>
            ) : null}
          </article>
        </div>
      </div>
    </PageFrame>
  )
}
