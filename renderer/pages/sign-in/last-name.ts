const keptAs = 'signed-in-as'

/** Who signed in last on this computer: the name stands in the field again, never the password. */
export function lastName(): string {
  return localStorage.getItem(keptAs) ?? ''
}

export function keepName(name: string): void {
  localStorage.setItem(keptAs, name)
}
