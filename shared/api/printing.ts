import { z } from 'zod'
import { id } from './labels.ts'
import { command, nothing, officersAndReviewers, query } from './method.ts'

/** Print and fonts: what this machine can show, and a paper's way to the printer. */

const face = z.strictObject({
  role: z.enum(['小标宋', '仿宋', '楷体', '黑体', '宋体']),
  /** The name in the file. */
  name: z.string(),
  state: z.enum(['installed', 'replaced', 'missing']),
  /** The installed family that shows it; null where there is none. */
  family: z.string().nullable(),
  /** What stands in for it, as people know it. */
  instead: z.string().nullable(),
})

export const printingMethods = {
  /** The five faces of GB/T 9704 on this machine. */
  'documents.fonts': query(nothing, z.strictObject({ faces: z.array(face) })),
  /** What is to be known before a paper is printed; whole sentences without their full stop. */
  'documents.printing': query(
    z.strictObject({ documentId: id }),
    z.strictObject({
      faces: z.array(face),
      /** 「缺少方正小标宋简体，将以华文中宋代替」. */
      missing: z.array(z.string()),
      /** 「“喆”不在仿宋_GB2312字库内，打印时改用仿宋」. */
      unshown: z.array(z.string()),
      /** Marks of secrecy in the text. */
      secrecy: z.array(z.string()),
      /** The office's own template in which it stands; null where it is our page. */
      ownTemplate: z.string().nullable(),
    }),
  ),
  /** The printed pages as a PDF; the .docx stays the 定稿. */
  'documents.savePdf': command(z.strictObject({ documentId: id }), z.strictObject({ savedAs: z.string().nullable() }), {
    roles: officersAndReviewers,
  }),
}
