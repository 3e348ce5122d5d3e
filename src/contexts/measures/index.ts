/** Papers and what they promise, what is steered for it, who recommends, and what became of it. */

export { measuresPart } from './snapshot/part.ts'
