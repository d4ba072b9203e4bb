/** One turn of a flow in a folder of its own: what is done while the disk fails, and what must hold afterwards. */
export interface FlowTurn {
  /** Fails with what the disk said. */
  work(): Promise<void>
  /** What is wrong afterwards, once the disk works again; `thrown` is what the work failed with. */
  faults(thrown?: unknown): Promise<string[]>
}
