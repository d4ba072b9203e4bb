import { z } from 'zod'
import { done, id, shortText } from './labels.ts'
import { command, administratorsAndOfficers, nothing, query } from './method.ts'

/** One data folder holds many programmes (foundations.md 3): load, switch, close a year, start the next from the last. */
export const programmeMethods = {
  'programmes.list': query(
    nothing,
    z.strictObject({
      programmes: z.array(
        z.strictObject({
          programmeId: id,
          title: z.string(),
          year: z.int(),
          tasks: z.int(),
          measures: z.int(),
          isCurrent: z.boolean(),
          closedOn: z.string().nullable(),
        }),
      ),
      /** Built-in programmes of this office's city that are not loaded yet. */
      available: z.array(z.strictObject({ programmeId: id, title: z.string(), year: z.int(), tasks: z.int(), measures: z.int() })),
    }),
  ),
  'programmes.load': command(z.strictObject({ programmeId: id }), done, { roles: administratorsAndOfficers }),
  'programmes.switch': command(z.strictObject({ programmeId: id }), done, { roles: administratorsAndOfficers }),
  /** 年度封存: read-only from now on. */
  'programmes.close': command(z.strictObject({ programmeId: id }), done, { roles: ['administrator', 'reviewer'] }),
  'programmes.reopen': command(
    z.strictObject({ programmeId: id, reason: z.string().trim().min(2, { error: '请写明理由' }).max(200) }),
    done,
    { roles: ['administrator', 'reviewer'] },
  ),
  /** Next year's programme from this one: tasks, measures and units with dates a year later, to be adjusted. */
  'programmes.continue': command(
    z.strictObject({ fromProgrammeId: id, year: z.int().min(2000).max(2100), title: shortText }),
    z.strictObject({ programmeId: id }),
    { roles: administratorsAndOfficers },
  ),
}
