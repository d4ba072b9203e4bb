/** 一册、一表、一清单: three views of one data set. */
export const views = { register: '一册', progress: '一表', problems: '一清单' } as const
export type View = keyof typeof views

/** What the address of 任务台账 says: the view, and what is open in it. */
export interface TasksPlace {
  readonly view: View
  readonly measureId: string | null
  readonly unitId: string | null
  readonly lineId: string | null
  readonly problemId: string | null
}

/** Reads `view=progress&unit=…`; what is not understood is 一册. */
export function readPlace(search: string): TasksPlace {
  const given = new URLSearchParams(search)
  const view = given.get('view')
  return {
    view: view === 'progress' || view === 'problems' ? view : 'register',
    measureId: given.get('measure'),
    unitId: given.get('unit'),
    lineId: given.get('line'),
    problemId: given.get('problem'),
  }
}

/** The address of a place; what is null is left out: `/tasks?view=progress&unit=…`. */
export function placeAddress({ view, measureId, unitId, lineId, problemId }: TasksPlace): string {
  const given = new URLSearchParams()
  if (view !== 'register') given.set('view', view)
  for (const [name, value] of Object.entries({ measure: measureId, unit: unitId, line: lineId, problem: problemId })) {
    if (value !== null) given.set(name, value)
  }
  return given.size === 0 ? '/tasks' : `/tasks?${given.toString()}`
}
