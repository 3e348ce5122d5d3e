export { type AreaIndex, createAreaIndex } from './areaIndex.ts'
export { simplifyCoverage } from './coverage.ts'
export { createInverseTransform, createTransform, epsgCode, type Transform } from './crs.ts'
export { cellPolygon, cellsToWeightedPoints, type GridCell, parseGridCellId } from './grid.ts'
export { labelPoint } from './labelPoint.ts'
export { createLocalPlane, type LocalPlane, localPlaneOf } from './localPlane.ts'
export { areaSquareMetres, boundingBox, centroid, distanceMetres } from './measure.ts'
export { type CrosswalkOptions, crosswalk, type Overlap, type WeightedPoint } from './overlap.ts'
export {
  type CoordinatePlausibility,
  coordinatePlausibility,
  suspectSwappedAxes,
} from './plausibility.ts'
export {
  type AreaShape,
  type BoundingBox,
  type MultiPolygon,
  type Polygon,
  type PolygonalGeometry,
  type PolygonRings,
  type Position,
  polygonsOf,
  type RawPolygonalGeometry,
  type Ring,
} from './position.ts'
export { type RepairedGeometry, type RepairKind, repairPolygonal } from './repair.ts'
export { findTopologyFaults, type TopologyFault, type TopologyFaults } from './simpleFeature.ts'
export { type SvgMap, type SvgMapOptions, type SvgPath, toSvgPaths } from './svgPaths.ts'
