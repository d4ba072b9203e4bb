import { useMediaQuery } from '@mantine/hooks'
import { useDisplay } from './DisplayContext.ts'

/** 118rem of the page; in a media query a rem knows nothing of the large-font setting. */
const widePixels = 118 * 16

/** Whether the window is so wide that grids show more columns (1920 at standard size), as `@container frame (min-width: 118rem)`. */
export function useIsWide(): boolean {
  const { scale } = useDisplay().display
  return useMediaQuery(`(min-width: ${widePixels * scale}px)`, window.innerWidth >= widePixels * scale)
}
