import { describe, expect, test } from 'vitest'
import { readLaunch, userFolder } from '#electron/app/launch.ts'

describe('the words behind the program', () => {
  test('without words the window opens on the usual folder', () => {
    expect(readLaunch([], { isPackaged: true })).toEqual({ command: undefined, dataFolder: undefined, today: undefined })
  })
  test('everything behind --headless belongs to the command', () => {
    const words = ['--data', '/d', '--headless', 'score', '--data', '/other', '--today', '2022-04-20']
    expect(readLaunch(words, { isPackaged: false })).toEqual({
      command: ['score', '--data', '/other', '--today', '2022-04-20'],
      dataFolder: '/d',
      today: undefined,
    })
  })
  test.each([
    [['--data=/d', '--today=2022-04-20'], '/d', '2022-04-20'],
    [['--data', '/d', '--today', '2022-04-20'], '/d', '2022-04-20'],
    [['--data', '--today', '2022-02-30'], undefined, undefined],
  ])('%j', (words, dataFolder, today) => {
    expect(readLaunch(words, { isPackaged: false })).toEqual({ command: undefined, dataFolder, today })
  })
  test('a packaged program takes no settled clock (foundations 3)', () => {
    expect(readLaunch(['--today', '2022-04-20'], { isPackaged: true }).today).toBeUndefined()
  })
})

describe('the folder of the user is the one that Electron takes', () => {
  test.each([
    [
      { platform: 'win32', env: { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' }, home: 'C:\\Users\\a' },
      'C:\\Users\\a\\AppData\\Roaming\\守信践诺工作台',
    ],
    [{ platform: 'win32', env: {}, home: 'C:\\Users\\a' }, 'C:\\Users\\a\\AppData\\Roaming\\守信践诺工作台'],
    [{ platform: 'linux', env: {}, home: '/home/a' }, '/home/a/.config/守信践诺工作台'],
    [{ platform: 'linux', env: { XDG_CONFIG_HOME: '/x' }, home: '/home/a' }, '/x/守信践诺工作台'],
    [{ platform: 'darwin', env: {}, home: '/Users/a' }, '/Users/a/Library/Application Support/守信践诺工作台'],
  ])('%o', (system, folder) => {
    expect(userFolder(system)).toBe(folder)
  })
})
