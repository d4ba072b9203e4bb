import type { ComponentType, LazyExoticComponent } from 'react'
import { lazy } from 'react'
import type { Screen } from './screens.ts'
import { screens } from './screens.ts'

interface PageModule {
  readonly default: ComponentType
}

/** Every page is a chunk of its own: the default export of renderer/pages/<folder>/index.tsx. */
const loaders = import.meta.glob<PageModule>('../pages/*/index.tsx')

function pageOf(folder: string): LazyExoticComponent<ComponentType> | undefined {
  const load = loaders[`../pages/${folder}/index.tsx`]
  return load === undefined ? undefined : lazy(load)
}

/** The screens whose page is there, with it. */
export const availablePages: readonly { readonly screen: Screen; readonly Page: LazyExoticComponent<ComponentType> }[] = screens.flatMap(
  (screen) => {
    const Page = pageOf(screen.folder)
    return Page === undefined ? [] : [{ screen, Page }]
  },
)

/** The first-run wizard, outside the frame. */
export const SetupPage = pageOf('setup')

/** Outside the frame too: nobody is in yet. */
export const SignInPage = pageOf('sign-in')

/** Before everything else: the data do not open. */
export const SafeModePage = pageOf('safe-mode')
