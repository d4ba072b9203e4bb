import type { CSSVariablesResolver, MantineTheme } from '@mantine/core'
import type { Display } from '#renderer/components/display/display.ts'
import { documentRed, floatShadow } from './palette.ts'

/** The CSS variables of the program: Mantine's own, set to the office's palette, and those that our style sheets read. */
export function variablesFor(display: Display): CSSVariablesResolver {
  return (theme) => ({
    variables: { '--scale': String(display.scale), ...measures, '--shadow-float': floatShadow },
    light: { ...mantineColours(theme, display), ...surfaces(theme, display), ...meanings(theme, display) },
    dark: {},
  })
}

const measures = {
  '--top-bar': 'calc(44rem / 16)',
  '--status-bar': 'calc(26rem / 16)',
  '--page-head': 'calc(52rem / 16)',
  '--filter-bar': 'calc(44rem / 16)',
  '--action-bar': 'calc(50rem / 16)',
  '--row-height': 'calc(32rem / 16)',
  '--motion': '120ms ease-out',
}

function shade(theme: MantineTheme, scale: string, at: number): string {
  return theme.colors[scale]?.[at] ?? theme.black
}

function texts(theme: MantineTheme, display: Display): { second: string; third: string; rule: string; softRule: string } {
  if (display.isHighContrast) {
    return { second: theme.black, third: theme.black, rule: shade(theme, 'gray', 5), softRule: shade(theme, 'gray', 5) }
  }
  return {
    second: shade(theme, 'gray', 7),
    third: shade(theme, 'gray', 6),
    rule: shade(theme, 'gray', 4),
    softRule: shade(theme, 'gray', 3),
  }
}

function mantineColours(theme: MantineTheme, display: Display): Record<string, string> {
  const { second, third, rule } = texts(theme, display)
  return {
    '--mantine-color-text': theme.black,
    '--mantine-color-dimmed': second,
    '--mantine-color-placeholder': third,
    '--mantine-color-default-color': theme.black,
    '--mantine-color-default-border': rule,
    '--mantine-color-default-hover': shade(theme, 'gray', 0),
    '--mantine-color-anchor': accent(theme, display),
    '--mantine-color-error': shade(theme, 'amber', 7),
    '--mantine-color-disabled': shade(theme, 'gray', 2),
    '--mantine-color-disabled-color': second,
    '--mantine-color-disabled-border': rule,
  }
}

function accent(theme: MantineTheme, display: Display): string {
  return shade(theme, 'ink', display.isHighContrast ? 9 : 7)
}

function surfaces(theme: MantineTheme, display: Display): Record<string, string> {
  const { second, third, rule, softRule } = texts(theme, display)
  return {
    '--sheet': theme.white,
    '--head': shade(theme, 'gray', 0),
    '--canvas': shade(theme, 'gray', 1),
    '--desk': shade(theme, 'gray', 2),
    '--track': shade(theme, 'gray', 3),
    '--rule-1': softRule,
    '--rule-2': rule,
    '--border-3': shade(theme, 'gray', 5),
    '--text-1': theme.black,
    '--text-2': second,
    '--text-3': third,
    '--tint-edge': display.isHighContrast ? shade(theme, 'gray', 5) : 'transparent',
    '--focus-width': display.isHighContrast ? '3px' : '2px',
    '--document-red': documentRed,
  }
}

function meanings(theme: MantineTheme, display: Display): Record<string, string> {
  return {
    '--accent': accent(theme, display),
    '--accent-strong': shade(theme, 'ink', display.isHighContrast ? 9 : 8),
    '--tint-0': shade(theme, 'ink', 0),
    '--tint-1': shade(theme, 'ink', 1),
    '--tint-2': shade(theme, 'ink', 2),
    '--past': shade(theme, 'ink', 4),
    '--bar': shade(theme, 'ink', 5),
    '--shape': shade(theme, 'ink', 6),
    '--late': shade(theme, 'red', 7),
    '--late-tint': shade(theme, 'red', 0),
    '--soon': shade(theme, 'amber', 7),
    '--soon-shape': shade(theme, 'amber', 6),
    '--soon-tint': shade(theme, 'amber', 0),
    '--soon-edge': shade(theme, 'amber', 1),
    '--well': shade(theme, 'green', 7),
    '--well-tint': shade(theme, 'green', 0),
  }
}
