import { type Locale, textsFor } from '../../platform/texts/index.ts'
import type { MapConfig } from './config.ts'
import { mapTexts } from './texts.ts'

/** What a page with an island loads at first: less than a kilobyte that waits for a click. */
export const mapScripts = ['map.js']

/**
 * Where a map that moves can be opened, under a picture or list that says the same. Without JavaScript there is
 * nothing to see of it (figures.css); with it, a button; nothing is loaded before that is pressed.
 */
export function MapIsland({
  config,
  name,
  picture,
  locale,
}: {
  config: MapConfig
  /** What the map shows, for screen readers. */
  name: string
  /** Id of the SVG that the map takes its colours from, and whose place it takes. */
  picture?: string
  locale: Locale
}) {
  const { open, ...words } = textsFor(mapTexts, locale)
  return (
    <div
      class="map-island no-print"
      data-map={JSON.stringify(config)}
      data-words={JSON.stringify({ ...words, name })}
      data-picture={picture}
    >
      <p class="map-island__open">
        <button type="button" class="kern-btn kern-btn--secondary">
          <span class="kern-label">{open}</span>
        </button>
      </p>
    </div>
  )
}
