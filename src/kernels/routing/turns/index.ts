export { courseOf } from './course.ts'
export { type PathPiece, piecesOf } from './path.ts'
export { type GroundKind, type Stretch, stretchesOf, type TurnKind } from './turns.ts'
