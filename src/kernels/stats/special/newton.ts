/**
 * Finds the zero of a function with a log-concave slope by Newton’s method. The functions here are
 * logarithms of tail areas over the logarithm (or logit) of their argument: concave, so that Newton
 * arrives from any start; the last step is one of rounding.
 *
 * @param step how far to go from where we are, in logarithms
 * @param move goes there
 */
export function settle(step: () => number, move: (by: number) => void): void {
  let before = Infinity
  for (let i = 0; i < 200; i++) {
    // A start far out in the flat tail would leap beyond what a double can hold.
    const by = Math.max(-3, Math.min(3, step()))
    const size = Math.abs(by)
    if (before < 1e-9 && size >= before) return
    move(by)
    if (size < 1e-16) return
    before = size
  }
}
