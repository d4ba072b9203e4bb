import { expect, test } from 'vitest'
import { isNetworkFileSystem, looksLikeNetworkFolder } from '#db/data-folder.ts'

test.each([
  ['\\\\server\\share', true],
  ['//server/share', true],
  ['\\\\?\\UNC\\server\\share', true],
  ['\\\\.\\unc\\server\\share', true],
  ['smb://server/share', true],
  ['nfs://server/share', true],
  ['C:\\Users\\office\\数据', false],
  ['D:/数据', false],
  ['\\\\?\\C:\\数据', false],
  ['/home/office/数据', false],
  ['data', false],
])('%s looks like a network folder: %s', (folder, expected) => {
  expect(looksLikeNetworkFolder(folder)).toBe(expected)
})

test.each([
  ['NFS', 0x6969, true],
  ['CIFS', 0xff534d42, true],
  ['CIFS as a signed number', -11317950, true],
  ['ext4', 0xef53, false],
  ['tmpfs', 0x01021994, false],
  ['Windows reports 0', 0, false],
])('%s is a network file system: %s %s', (_, type, expected) => {
  expect(isNetworkFileSystem(type)).toBe(expected)
})
