import type { ServiceContext } from '#electron/services/context.ts'
import { type Keeper, masterKeeper, vaultKeeper } from '#electron/services/exchange/keys/keeper.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { FirstRun } from './first-run.ts'
import { type Position, isUnguarded } from './position.ts'
import type { Recovery } from './safe-mode.ts'
import type { Standing } from './standing.ts'

/** What a call is answered with: the first run, and the office once there is one. */
export interface CallContext {
  readonly firstRun: FirstRun
  readonly recovery: Recovery
  readonly office: ServiceContext | undefined
  /** The window that calls, and where it stood when the call came. */
  readonly standing: Standing
  readonly position: Position
}

type Use<Input, Output> = (context: ServiceContext, input: Input) => Promise<Output>

/** A handler is one line: the service function of the same name, with the office's context. */
export function use<Input, Output>(service: Use<Input, Output>): (input: Input, context: CallContext) => Promise<Output> {
  return async (input, { office }) => {
    if (office === undefined) throw new AppError('setup_required')
    return service(office, input)
  }
}

/** The same for what needs the master key of who is signed in. */
export function useKey<Input, Output>(service: (context: ServiceContext, input: Input, masterKey: Uint8Array) => Promise<Output>) {
  return async (input: Input, { office, standing }: CallContext): Promise<Output> => {
    if (office === undefined) throw new AppError('setup_required')
    return service(office, input, standing.masterKey())
  }
}

/** The same for what opens the keys of this installation: kept by the login password, or by the system's vault where none is set. */
export function useKeeper<Input, Output>(service: (context: ServiceContext, input: Input, keeper: Keeper) => Promise<Output>) {
  return async (input: Input, { office, standing, position }: CallContext): Promise<Output> => {
    if (office === undefined) throw new AppError('setup_required')
    if (isUnguarded(position)) return service(office, input, vaultKeeper(office))
    // A copy of its own: a lock that comes meanwhile wipes the standing's key, and the work goes to its end.
    const masterKey = standing.masterKey().slice()
    try {
      return await service(office, input, masterKeeper(masterKey))
    } finally {
      masterKey.fill(0)
    }
  }
}

/** What the window's own standing does for an officer of the office. */
export function stand<Input, Output>(act: (standing: Standing, office: ServiceContext, input: Input) => Output | Promise<Output>) {
  return async (input: Input, { office, standing }: CallContext): Promise<Output> => {
    if (office === undefined) throw new AppError('setup_required')
    return act(standing, office, input)
  }
}
