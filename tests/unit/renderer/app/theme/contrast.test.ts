import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core'
import { describe, expect, test } from 'vitest'
import { contrastRatio } from '#renderer/app/theme/contrast.ts'
import { themeFor } from '#renderer/app/theme/theme.ts'
import { variablesFor } from '#renderer/app/theme/variables.ts'
import type { Display } from '#renderer/components/display/display.ts'
import { standardDisplay } from '#renderer/components/display/display.ts'

function variables(display: Display): Readonly<Record<string, string>> {
  return variablesFor(display)(mergeMantineTheme(DEFAULT_THEME, themeFor(display))).light
}

const standard = variables(standardDisplay)
const strong = variables({ ...standardDisplay, isHighContrast: true })
const ratio = (set: Readonly<Record<string, string>>, one: string, other: string): number => contrastRatio(set[one] ?? '', set[other] ?? '')

test('the ratio of black and white is 21, of a colour with itself 1', () => {
  expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
  expect(contrastRatio('#1F4E84', '#1F4E84')).toBe(1)
})

describe('the look’s contrasts', () => {
  test.each([
    ['--accent', '--sheet', 8.5],
    ['--accent', '--canvas', 7.8],
    ['--accent-strong', '--sheet', 10.6],
    ['--accent-strong', '--tint-1', 8.8],
    ['--bar', '--sheet', 4.7],
    ['--shape', '--sheet', 6.5],
    ['--text-1', '--sheet', 15.8],
    ['--text-1', '--tint-1', 13.1],
    ['--text-2', '--sheet', 7.6],
    ['--text-2', '--tint-1', 6.3],
    ['--text-2', '--desk', 6.3],
    ['--text-3', '--sheet', 5.1],
    ['--text-3', '--canvas', 4.7],
    ['--border-3', '--sheet', 3.9],
    ['--border-3', '--tint-1', 3.2],
    ['--late', '--sheet', 6.7],
    ['--late', '--tint-1', 5.5],
    ['--soon', '--sheet', 6.5],
    ['--soon', '--soon-tint', 5.9],
    ['--well', '--sheet', 6.6],
    ['--document-red', '--sheet', 5.4],
  ])('%s on %s is %d', (one, other, stated) => {
    expect(ratio(standard, one, other)).toBeGreaterThanOrEqual(stated - 0.05)
  })

  test('every text colour reaches 4.5 on the surfaces it may stand on (WCAG 2.2 AA)', () => {
    const texts = ['--text-1', '--text-2', '--accent', '--late', '--soon', '--well']
    for (const text of texts) {
      for (const surface of ['--sheet', '--canvas', '--head', '--tint-0', '--tint-1']) {
        expect(ratio(standard, text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})

describe('high contrast', () => {
  test('all text is text 1, rules can be seen, the accent is the darkest ink', () => {
    expect([strong['--text-2'], strong['--text-3']]).toEqual([standard['--text-1'], standard['--text-1']])
    expect(ratio(strong, '--rule-1', '--sheet')).toBeGreaterThanOrEqual(3)
    expect(strong['--accent']).toBe('#0F2E54')
    expect(strong['--focus-width']).toBe('3px')
    expect(strong['--tint-edge']).toBe(standard['--border-3'])
  })
})

test('errors are amber and never red; Mantine’s own texts follow the office’s', () => {
  expect(standard['--mantine-color-error']).toBe(standard['--soon'])
  expect(standard['--mantine-color-text']).toBe(standard['--text-1'])
  expect(standard['--mantine-color-placeholder']).toBe(standard['--text-3'])
})
