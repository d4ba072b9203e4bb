import type { RegisterRow, RegisterTask } from '#renderer/pages/tasks/register/filters.ts'

/** A measure of 一册 with nothing late and all six parts, but for what a test says. */
export function aMeasure(code: string, part: Partial<RegisterRow> = {}): RegisterRow {
  return {
    measureId: `measure:${code}`,
    code,
    text: '制定“诚信黑河进校园”工作方案并深入开展。',
    shortTitle: '进校园方案',
    leads: [{ unitId: 'education', name: '市教育局' }],
    milestones: [],
    ongoing: '',
    status: 'underway',
    state: 'open',
    daysLate: 0,
    duty: { have: 6, of: 6 },
    evidence: 0,
    rung: 'none',
    overdueSubjects: [],
    ...part,
  }
}

export function aTask(number: number, domain: number, measures: readonly RegisterRow[]): RegisterTask {
  return { taskId: `task:${number}`, number, title: '开展诚信“七进”宣传教育活动', goal: '', domain, measures: [...measures] }
}
