import { z } from 'zod'
import { words } from './facts.ts'

/** Points as papers of scores print them. */
export const publishedPoints = z.string().regex(/^-?\d+\.\d{2}$/, { error: '得分应为两位小数' })
export const detailedPoints = z.string().regex(/^-?\d+\.\d{4}$/, { error: '明细得分应为四位小数' })
/** `1120/29`, `40`; empty in papers from before fractions were printed. */
export const fractionText = z.string().regex(/^(?:-?\d+(?:\/[1-9]\d*)?)?$/, { error: '应为分数' })

/** 「34.2857\n＝240/7」: a whole number needs no fraction below it. */
export function withFraction(points: string, fraction: string): string {
  return fraction.includes('/') ? `${points}\n＝${fraction}` : points
}

/** One part of an explained score: points, clause, facts, arithmetic, and what would have earned the rest. */
export const explainedLine = z.strictObject({
  part: words,
  clause: words,
  facts: words,
  arithmetic: words,
  points: detailedPoints,
  fraction: fractionText.default(''),
  /** What would have earned the missing points; empty where nothing is missing. */
  missing: z.string().default(''),
  sourceIds: z.array(z.string()).default([]),
})
export type ExplainedLine = z.output<typeof explainedLine>

/** One record behind a part: what it is, how it stands, and the files that show it. */
export const explainedItem = z.strictObject({
  part: words,
  title: words,
  standing: z.string(),
  /** What it brings by itself, with its fraction; '' where the part is not counted by single records. */
  points: detailedPoints.or(z.literal('')).default(''),
  fraction: fractionText.default(''),
  /** 佐证材料, 依据文件; what a spot check found. */
  files: z.string(),
  sourceIds: z.array(z.string()).default([]),
})
export type ExplainedItem = z.output<typeof explainedItem>
