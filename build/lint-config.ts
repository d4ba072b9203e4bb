import { rooms, type Room } from './room-table.ts'

/** The linter's configuration as written to `.oxlintrc.json`; borders come from the table of rooms. */
export function lintConfig(): object {
  return {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'vitest', 'promise'],
    categories: { correctness: 'error', suspicious: 'error' },
    ignorePatterns: ['out/**', 'dist/**', 'coverage/**', 'tests/fixtures/forbidden/**'],
    rules: {
      'import/no-cycle': 'error',
      'typescript/no-floating-promises': 'error',
      'typescript/no-misused-promises': ['error', { checksVoidReturn: false }],
      'typescript/await-thenable': 'error',
      'typescript/no-explicit-any': 'error',
      'typescript/no-non-null-assertion': 'error',
      'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'typescript/no-unnecessary-type-assertion': 'error',
      'typescript/consistent-type-imports': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Full-width blanks belong to Chinese text and to the patterns that read it.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true, skipJSXText: true },
      ],
      'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'assert*', 'refus*'] }],
      'vitest/valid-expect': ['error', { maxArgs: 2 }],
      // Matters of taste that the formatter or this house settles otherwise.
      'import/no-named-as-default-member': 'off',
      'import/no-unassigned-import': 'off',
      'no-await-in-loop': 'off',
      'no-shadow': 'off',
      'no-underscore-dangle': 'off',
      'promise/always-return': 'off',
      'react/react-in-jsx-scope': 'off',
      // Rules of the React compiler, which is not used: a newest-value ref, a router's hook as a value and the virtual list are sound without it.
      'react/hooks': 'off',
      'react/incompatible-library': 'off',
      'react/refs': 'off',
      'react/set-state-in-effect': 'off',
      'typescript/consistent-return': 'off',
      'typescript/no-misused-spread': 'off',
      'typescript/no-unsafe-type-assertion': 'off',
      // Interfaces of closures have no `this` to lose.
      'typescript/unbound-method': 'off',
      'unicorn/consistent-function-scoping': 'off',
      'unicorn/no-array-sort': 'error',
      'vitest/no-conditional-expect': 'off',
      'vitest/no-conditional-tests': 'off',
      'vitest/require-mock-type-parameters': 'off',
      'vitest/require-to-throw-message': 'off',
    },
    overrides: [
      { files: ['build/**', 'tests/**', 'electron/cli/**'], rules: { 'no-console': 'off' } },
      { files: ['renderer/**'], rules: { 'react/rules-of-hooks': 'error', 'react/exhaustive-deps': 'error' } },
      ...rooms.toSorted((one, other) => one.path.split('/').length - other.path.split('/').length).flatMap(borderOverrides),
    ],
  }
}

/** From so many folders below a room on, all are alike: a page is one folder, its views and their steps two more. */
const deepest = 3

/**
 * The borders of one room: an override for each depth, since `../` stays inside only below the room's own folder.
 * Every pattern is a list of permissions: all is refused first, then what the room may import is let through.
 */
function borderOverrides(room: Room): object[] {
  if (room.path === 'tests') return []
  if (room.path.endsWith('.ts')) return [override([room.path], room, [])]
  const holdsRooms = rooms.some((other) => other.path.startsWith(`${room.path}/`))
  if (holdsRooms) return [override([`${room.path}/**/*.{ts,tsx}`], room, ['./*'])]
  return [0, 1, 2, deepest].map((depth) => {
    const below = '*/'.repeat(depth)
    const files = depth === deepest ? `${room.path}/${below}**/*.{ts,tsx}` : `${room.path}/${below}*.{ts,tsx}`
    return override([files], room, ['./**', ...climbs(depth - (room.separate === true ? 1 : 0))])
  })
}

/** `climbs(2)`: one and two steps up are still inside, three are not. */
function climbs(steps: number): string[] {
  return Array.from({ length: Math.max(0, steps) }, (_, at) => '../'.repeat(at + 1)).flatMap((up) => [`${up}[!.]*`, `${up}[!.]*/**`])
}

function override(files: string[], room: Room, relative: readonly string[]): object {
  const allowed = [...relative, ...room.from.flatMap(alias), ...(room.packages ?? []).flatMap(packagePatterns)]
  const typesOnly = [...(room.typesFrom ?? []).flatMap(alias), ...(room.typesOfPackages ?? []).flatMap(packagePatterns)]
  const message = `${room.path} 不得引用它，见 build/room-table.ts`
  const first = room.packages?.includes('*') === true ? ['[#]*/**', '../**'] : ['**']
  // The linter stops at the first list that lets an import through, so the narrow refusals come before the wide one.
  const patterns = [
    { regex: String.raw`(?:^\./|[^./]/|/\./)\.\./`, message: '相对路径不得绕行' },
    ...(typesOnly.length > 0 ? [{ regex: typesOnlyRegex(room), allowTypeImports: true, message: `${room.path} 只可引用它的类型` }] : []),
    { group: [...first, ...[...allowed, ...typesOnly].filter((pattern) => pattern !== '*').map((pattern) => `!${pattern}`)], message },
  ]
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

function typesOnlyRegex(room: Room): string {
  const folders = (room.typesFrom ?? []).map((path) => (path.endsWith('.ts') ? `#${path}$` : `#${path}/`))
  const packages = (room.typesOfPackages ?? []).map((name) => `${name}(?:/|$)`)
  return `^(?:${[...folders, ...packages].join('|').replaceAll('.', String.raw`\.`)})`
}

/** The alias patterns of a folder or of a single file; a bare `#` would begin a comment. */
function alias(path: string): string[] {
  if (path.endsWith('.ts')) return [`[#]${path}`]
  const holdsRooms = rooms.some((room) => room.path === path) && rooms.some((room) => room.path.startsWith(`${path}/`))
  return holdsRooms && path !== 'db' ? [`[#]${path}/*`] : [`[#]${path}/**`]
}

function packagePatterns(name: string): string[] {
  if (name === '*') return ['*']
  if (name.endsWith('*')) return [name.replace('*', '**')]
  return [name, `${name}/**`]
}
