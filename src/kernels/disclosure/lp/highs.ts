import highsLoader, { type Highs } from 'highs'

let runtime: Promise<Highs> | undefined

/**
 * The solver HiGHS (Huangfu and Hall 2018, Parallelizing the dual revised simplex method),
 * compiled to WebAssembly. Loaded once; its solves block the thread.
 */
export function loadHighs(): Promise<Highs> {
  runtime ??= highsLoader()
  return runtime
}
