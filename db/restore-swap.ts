import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { companionSuffixes, removeDatabaseFile, storePath, syncFolderOf } from './data-folder.ts'

/**
 * The moment of a restore: the finished database takes the place of the old one. What is to be done is written down first, so that a
 * crash at any point is either before it (the old store is there) or is finished at the next opening (the new one is).
 */

const markerName = 'restore.json'
const stagingName = 'restore.part'
const unsealedName = 'restore.unsealed'

/** Where a restore prepares its database; nobody opens it before it is finished. */
export function stagingFolder(folder: string): string {
  return join(folder, stagingName)
}

/** Where a sealed copy lies open until it is restored. */
export function unsealedFolder(folder: string): string {
  return join(folder, unsealedName)
}

export function stagedDatabase(folder: string): string {
  return join(stagingFolder(folder), 'store.db')
}

/** Whether a restore was decided and not finished: there will be a store. */
export function isRestorePending(folder: string): boolean {
  return existsSync(join(folder, markerName))
}

/** Puts the staged database in the store's place; the old files keep lying beside it under `aside`. The caller holds the folder. */
export function swapIn(folder: string, aside: string): void {
  const marker = join(folder, markerName)
  const file = openSync(`${marker}.new`, 'w', 0o600)
  try {
    writeSync(file, JSON.stringify({ aside }))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${marker}.new`, marker)
  syncFolderOf(marker)
  settleRestore(folder)
}

/** Finishes a restore that was decided, and clears away one that was not, with what was opened for it. The caller holds the folder. */
export function settleRestore(folder: string): void {
  const marker = join(folder, markerName)
  if (existsSync(marker)) {
    if (existsSync(stagedDatabase(folder))) exchange(folder, asideOf(marker))
    rmSync(marker)
    syncFolderOf(marker)
  }
  rmSync(`${marker}.new`, { force: true })
  for (const left of [stagingFolder(folder), unsealedFolder(folder)]) rmSync(left, { recursive: true, force: true })
}

/** The old log goes with the old file: beside another database it would be played into it. */
function exchange(folder: string, aside: string): void {
  const path = storePath(folder)
  for (const suffix of ['', ...companionSuffixes]) {
    if (existsSync(path + suffix)) renameSync(path + suffix, join(folder, aside) + suffix)
  }
  syncFolderOf(path)
  renameSync(stagedDatabase(folder), path)
  syncFolderOf(path)
}

function asideOf(marker: string): string {
  const { aside } = JSON.parse(readFileSync(marker, 'utf8')) as { aside: string }
  return aside
}

/** Removes the old store's files after the new one was opened and a verified backup of the old one is there. */
export function dropAside(folder: string, aside: string): void {
  removeDatabaseFile(join(folder, aside))
}
