/**
 * How an area or a mark is filled. Colours are classes of figures.css; what is not known or secret has a
 * pattern, so that it can never be taken for a value, also without colour.
 */
export type Fill =
  | 'plain'
  | 'here'
  | 'unknown'
  | 'protected'
  | `seq-${1 | 2 | 3 | 4 | 5}`
  | `div-${1 | 2 | 3 | 4 | 5}`

/** The patterns that `fillOf` refers to; once in every drawing, under the drawing’s own name. */
export function Patterns({ name }: { name: string }) {
  return (
    <defs>
      <pattern
        id={`${name}-unknown`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="pattern-ground" width="7" height="7" />
        <rect class="pattern-mark" width="2" height="7" />
      </pattern>
      <pattern id={`${name}-protected`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="pattern-ground" width="8" height="8" />
        <circle class="pattern-mark" cx="2" cy="2" r="1.6" />
        <circle class="pattern-mark" cx="6" cy="6" r="1.6" />
      </pattern>
    </defs>
  )
}

/**
 * Classes below the middle of a diverging scale, with small strokes: on paper without colour, purple and orange
 * of one depth are one grey (see city/indicator/indicator.css). Once in a page.
 */
export function SignPatterns() {
  return (
    <defs>
      {(['div-1', 'div-2'] as const).map((fill) => (
        <pattern id={`unter-${fill}`} width="10" height="10" patternUnits="userSpaceOnUse">
          <rect class={`fill-${fill}`} width="10" height="10" />
          <path class={`sign-${fill}`} d="M1 2.5h5M6 7.5h5" />
        </pattern>
      ))}
    </defs>
  )
}

/** Attributes of a shape with this fill. */
export function fillOf(fill: Fill, name: string): { class: string; fill?: string } {
  if (fill === 'unknown' || fill === 'protected')
    return { class: 'shape', fill: `url(#${name}-${fill})` }
  return { class: `shape fill-${fill}` }
}

/** A small box with a fill, for beside a word. */
export function Swatch({ fill, name }: { fill: Fill; name: string }) {
  const own = `${name}-${fill}`
  return (
    <svg class="swatch" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
      {(fill === 'unknown' || fill === 'protected') && <Patterns name={own} />}
      <rect x="1" y="1" width="26" height="18" {...fillOf(fill, own)} />
    </svg>
  )
}
