import type { MantineTheme, MantineThemeOverride } from '@mantine/core'
import { createTheme } from '@mantine/core'
import type { Display } from '#renderer/components/display/display.ts'
import { amber, black, floatShadow, gray, green, ink, red, white } from './palette.ts'

const pixels = (value: number): string => `calc(${value}rem / 16)`

const fontFamily = '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

/** The look of the program for Mantine. Sizes are rem, so the large-font setting scales them all. */
export function themeFor(display: Display): MantineThemeOverride {
  return createTheme({
    primaryColor: 'ink',
    primaryShade: display.isHighContrast ? 9 : 7,
    colors: { ink, red, amber, green, gray },
    white,
    black,
    fontFamily,
    headings: { fontFamily, fontWeight: '600' },
    fontSizes: { xs: pixels(12), sm: pixels(13), md: pixels(14), lg: pixels(15), xl: pixels(18) },
    fontWeights: { regular: '400', medium: '600', bold: '600' },
    lineHeights: { xs: '1.5', sm: '1.54', md: '1.57', lg: '1.53', xl: '1.56' },
    spacing: { xs: pixels(4), sm: pixels(8), md: pixels(12), lg: pixels(16), xl: pixels(20) },
    radius: { xs: pixels(3), sm: pixels(4), md: pixels(4), lg: pixels(4), xl: pixels(4) },
    shadows: { xs: 'none', sm: floatShadow, md: floatShadow, lg: floatShadow, xl: floatShadow },
    defaultRadius: 'sm',
    focusRing: 'auto',
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: parts,
    other: { rowHeight: [32, 52, 72], navWidth: 164, railWidth: 56, panelWidth: 352, statusShape: 10 },
  })
}

const veil = { backgroundOpacity: 0.2, blur: 0 }
const motion = { duration: 120, timingFunction: 'ease-out' }

/** Where menus, lists of fields and dialogs are drawn. */
export const floatsId = 'floats'

/** Named, not imported: a part that the first screen does not show is not in its chunk. */
const parts: NonNullable<MantineThemeOverride['components']> = {
  Button: {
    defaultProps: { size: 'sm', variant: 'default' },
    vars: (_theme: MantineTheme, props: { size?: string }) => ({ root: buttonVariables(props.size ?? 'sm') }),
  },
  Input: {
    defaultProps: { size: 'sm' },
    vars: (_theme: MantineTheme, props: { size?: string }) => ({ wrapper: inputVariables(props.size ?? 'sm') }),
  },
  Checkbox: { defaultProps: { size: pixels(16), radius: 'xs' } },
  // A named size: with a length the dot is drawn as large as the ring.
  Radio: { defaultProps: { size: 'xs' } },
  // Without a placeholder the first item has the keyboard when a menu opens, and a menu holds nothing but items.
  Menu: {
    defaultProps: {
      shadow: 'sm',
      transitionProps: { ...motion, transition: 'pop-top-left' },
      position: 'bottom-start',
      withInitialFocusPlaceholder: false,
    },
  },
  // Menus and lists float in a region that has a name, so that readers of the screen find all content in one.
  Portal: { defaultProps: { target: `#${floatsId}` } },
  Popover: { defaultProps: { shadow: 'sm', transitionProps: motion, position: 'bottom-start' } },
  Modal: { defaultProps: { transitionProps: motion, overlayProps: veil, centered: true, shadow: 'sm' } },
  // A `<header>` would be a second banner beside the top bar's for readers of the screen.
  ModalHeader: { defaultProps: { component: 'div' } },
  SegmentedControl: { defaultProps: { size: 'sm', transitionDuration: 0, withItemsBorders: false } },
  Tabs: { defaultProps: { keepMounted: false } },
  Tooltip: { defaultProps: { transitionProps: motion, openDelay: 300 } },
}

/** Buttons: 32 in page heads and forms (`sm`), 28 in toolbars and rows (`xs`). */
function buttonVariables(size: string): Record<string, string> {
  if (size === 'xs') {
    return { '--button-height': pixels(28), '--button-padding-x': pixels(10), '--button-fz': pixels(13) }
  }
  return { '--button-height': pixels(32), '--button-padding-x': pixels(12), '--button-fz': pixels(14) }
}

/** Fields: 32 in forms (`sm`), 30 in panels (`xs`). */
function inputVariables(size: string): Record<string, string> {
  const [height, text] = size === 'xs' ? [30, 13] : [32, 14]
  return { '--input-height': pixels(height), '--input-fz': pixels(text), '--input-padding': pixels(9) }
}
