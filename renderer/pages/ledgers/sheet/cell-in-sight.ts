/** A row that was far away is drawn, measured and drawn again before it stands still. */
const looks = [0, 60, 180] as const

/**
 * Brings the whole row of the keyboard into sight, the sentence below its cell too; `frame` holds the grid. The grid itself scrolls by what a
 * row measured before the sentence was part of it.
 */
export function bringCellIntoSight(frame: HTMLElement | null): void {
  for (const after of looks) {
    setTimeout(() => {
      const id = frame?.querySelector('[role=grid]')?.getAttribute('aria-activedescendant')
      const cell = id == null ? null : document.getElementById(id)
      cell?.closest('tr')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }, after)
  }
}
