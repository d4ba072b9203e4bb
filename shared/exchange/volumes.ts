import type { PackageLimits } from './limits.ts'

/** An attachment that is to travel. */
export interface BlobFacts {
  readonly sha256: string
  readonly size: number
}

/** `together`: records and as much evidence as fits in volume 1. `recordsFirst`: volume 1 holds records alone (先报数据、后补佐证). */
export type VolumeLayout = 'together' | 'recordsFirst'

export interface VolumePlan<Blob extends BlobFacts = BlobFacts> {
  /** Counted from 1. */
  readonly i: number
  readonly n: number
  readonly blobs: readonly Blob[]
}

/** What an attachment costs beside its own bytes (two zip headers, a line of the manifest), and what a volume costs without any. */
const [blobOverhead, volumeOverhead] = [640, 256 * 1024]

/**
 * Which attachments go into which volume, in the order of their hashes: the same attachments give the same volumes. Each attachment
 * travels once. Undefined where one is larger than a volume or there would be too many volumes.
 */
export function planVolumes<Blob extends BlobFacts>(
  blobs: readonly Blob[],
  layout: VolumeLayout,
  limits: Pick<PackageLimits, 'volumeBytes' | 'blobsInVolume' | 'volumes'>,
): VolumePlan<Blob>[] | undefined {
  const once = new Map(blobs.map((blob) => [blob.sha256, blob]))
  const sorted = [...once.values()].toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1))
  const loads: Blob[][] = [[]]
  let room = layout === 'recordsFirst' ? 0 : roomFor(limits)
  for (const blob of sorted) {
    const cost = costOf(blob)
    if (cost > roomFor(limits)) return undefined
    if (cost > room || (loads.at(-1)?.length ?? 0) >= limits.blobsInVolume) {
      loads.push([])
      room = roomFor(limits)
    }
    loads.at(-1)?.push(blob)
    room -= cost
  }
  return loads.length > limits.volumes ? undefined : loads.map((load, at) => ({ i: at + 1, n: loads.length, blobs: load }))
}

function roomFor({ volumeBytes }: Pick<PackageLimits, 'volumeBytes'>): number {
  return volumeBytes - volumeOverhead
}

/** Encrypting adds 16 bytes to every 64 KiB. */
function costOf({ size }: BlobFacts): number {
  return size + Math.ceil(size / 4096) + blobOverhead
}
