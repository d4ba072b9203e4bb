import { lazy, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { availablePages } from './pages.ts'
import { screenAt } from './screens.ts'

/** The parts' show room is for developers: it stays out of what offices get. */
const Gallery = import.meta.env.DEV ? lazy(() => import('./gallery/Gallery.tsx')) : null

/** Which page a place shows. A page sees its whole subtree: `/documents` and `/documents/…` are the same page. */
export function Routes() {
  const [path] = useLocation()
  return (
    <ErrorBoundary key={screenAt(path)?.folder ?? path}>
      <Suspense fallback={<LoadingBar isLoading />}>
        <Switch>
          {availablePages.map(({ screen, Page }) => (
            <Route key={screen.folder} path={screen.path === '/' ? '/' : `${screen.path}/*?`} component={Page} />
          ))}
          {Gallery === null ? null : <Route path="/gallery" component={Gallery} />}
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

function NotFound() {
  return (
    <PageFrame head={<PageHead title="没有此页" />}>
      <EmptyState>此地址没有对应的页面，数据未改动。请从左侧导航选择，或按 Ctrl+K 查找。</EmptyState>
    </PageFrame>
  )
}
