/** What is wrong with a file that was given as `.osm.pbf`. */
export type OsmPbfFault =
  /** It does not begin as such a file does: another format, or packed once more. */
  | { readonly kind: 'notPbf' }
  /** It ends in the middle of a block: not fully downloaded or copied. */
  | { readonly kind: 'truncated'; readonly missingBytes: number }
  /** A block is packed by a method that cannot be unpacked here. */
  | { readonly kind: 'compression'; readonly method: string }
  /** A block cannot be read: the file is damaged. */
  | { readonly kind: 'damaged'; readonly detail: string }
  /** The file says that reading it needs a feature that is unknown here, such as a history of edits. */
  | { readonly kind: 'feature'; readonly feature: string }

/** A file cannot be read as `.osm.pbf`; `offset` is the byte at which the block in question begins. */
export class UnreadableOsmPbf extends Error {
  readonly fault: OsmPbfFault
  readonly offset: number

  constructor(fault: OsmPbfFault, offset: number) {
    super(`not readable as .osm.pbf at byte ${offset}: ${JSON.stringify(fault)}`)
    this.name = 'UnreadableOsmPbf'
    this.fault = fault
    this.offset = offset
  }
}
