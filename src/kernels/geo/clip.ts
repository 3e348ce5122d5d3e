import { Clipper64, ClipType, FillRule, type Paths64, PathType } from 'clipper2-ts'

/** One boolean operation on integer outlines; keeps vertices on straight lines, which neighbours share. */
export function clip(type: ClipType, subject: Paths64, other: Paths64 = []): Paths64 {
  const clipper = new Clipper64()
  const solution: Paths64 = []
  if (subject.length > 0) clipper.addPaths(subject, PathType.Subject)
  if (other.length > 0) clipper.addPaths(other, PathType.Clip)
  clipper.execute(type, FillRule.NonZero, solution)
  return solution
}

export { ClipType }
