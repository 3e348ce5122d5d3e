/** A run of letters and where it stands; points, from the lower left corner. */
export interface Piece {
  text: string
  x: number
  /** Of its base line. */
  y: number
  width: number
  size: number
  font: string
}

export interface Page {
  height: number
  pieces: Piece[]
}

/** Pieces of one base line that belong together. */
export interface Line {
  text: string
  x: number
  end: number
  y: number
  size: number
  font: string
  /** 0-based. */
  page: number
  /** Which text runs on from line to line: a page's column. Right ends tell where paragraphs end. */
  column: string
}
