import type { PackageEntry } from './shapes.ts'
export const packages: PackageEntry[] = []
