import type { PackageOutRow } from '#db/repositories/packages-out.ts'
import { fileNamePart, packageFileName } from '#shared/exchange/file-name.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import type { ServiceContext } from '../../context.ts'
import { unitRefs } from '../../units.ts'

/** How the file of a volume is called: by the county that sends or receives it. */
export interface NamedVolume {
  readonly packageId: string
  readonly i: number
  readonly n: number
}

export type FileNames = (row: PackageOutRow, volume: NamedVolume) => string

const longestCity = 12

/** Gives the names of an export; `plainNames`: in ASCII, for carriers that spoil Chinese ones. */
export async function fileNames(
  { office, pack, store }: ServiceContext,
  form: 'encrypted' | 'plain',
  plainNames: boolean,
): Promise<FileNames> {
  const units = await unitRefs(store.db, pack)
  return (row, { packageId, i, n }) => {
    // The county's own name tells files apart; the city's stands in front of all of them.
    const unitId = office.profile === 'county' ? office.unitId : (row.recipient_unit_id ?? office.unitId)
    const names = plainNames
      ? { city: asciiPart(unitId.split(':')[0], 'city', longestCity), unit: asciiPart(unitId.split(':').at(-1), 'unit') }
      : { city: fileNamePart(pack.city, longestCity), unit: fileNamePart(units.get(unitId).name) }
    return packageFileName({
      ...names,
      kind: row.kind as PackageKind,
      period: row.period,
      version: row.version,
      code: packageId.slice(0, 6),
      volume: { i, n },
      ending: form === 'plain' ? 'zip' : 'sxb',
      script: plainNames ? 'ascii' : 'chinese',
    })
  }
}

function asciiPart(text: string | undefined, otherwise: string, longest?: number): string {
  const plain = (text ?? '').toLowerCase().replaceAll(/[^a-z0-9-]/g, '')
  return fileNamePart(plain === '' ? otherwise : plain, longest)
}
