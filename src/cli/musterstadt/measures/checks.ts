import type { CheckEntry } from './shapes.ts'
export const checks: CheckEntry[] = []
